package main

import (
	"crypto/tls"
	"net"
	"net/http"
	"sync"
	"time"
)

// front is the TLS server before the simulator. It can go away and come back at the same address.
type front struct {
	address  string
	identity identity
	handler  http.Handler

	mu     sync.Mutex
	server *http.Server
}

func openFront(address string, identity identity, handler http.Handler) (*front, error) {
	f := &front{address: address, identity: identity, handler: handler}
	return f, f.open()
}

func (f *front) open() error {
	listener, err := net.Listen("tcp", f.address)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.address = listener.Addr().String()
	f.server = &http.Server{Handler: f.handler, ReadHeaderTimeout: time.Minute}
	config := &tls.Config{Certificates: []tls.Certificate{f.identity.certificate}, MinVersion: tls.VersionTLS12}
	go func(server *http.Server) { _ = server.Serve(tls.NewListener(listener, config)) }(f.server)
	return nil
}

// close cuts every connection and listens no more.
func (f *front) close() {
	f.mu.Lock()
	defer f.mu.Unlock()
	_ = f.server.Close()
}

// restart is away for some time, as a host whose management agents restart.
func (f *front) restart(downtime time.Duration) error {
	f.close()
	time.Sleep(downtime)
	return f.open()
}
