// Command vcsim runs VMware's vSphere simulator as an ESX host or a vCenter, over TLS, for guestwork's tests.
//
// It prints one line of JSON when it answers and ends when its standard input closes.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

// announcement is what the program prints: where it listens and whom to trust.
type announcement struct {
	// Address is host and port of the vSphere API.
	Address string `json:"address"`
	// Fingerprint is the SHA-256 of the certificate, in upper-case bytes with colons.
	Fingerprint string `json:"fingerprint"`
	// Certificate is the certificate in PEM, which is its own authority.
	Certificate string `json:"certificate"`
	// Control is the URL of the interface by which a test makes the simulator fail.
	Control string `json:"control"`
}

func main() {
	log.SetFlags(0)
	if err := run(parseOptions()); err != nil {
		fmt.Fprintln(os.Stderr, "vcsim:", err)
		os.Exit(1)
	}
}

func run(options options) error {
	simulation, err := newSimulation(options)
	if err != nil {
		return err
	}
	defer simulation.model.Remove()
	identity, err := newIdentity()
	if err != nil {
		return err
	}
	front, err := openFront(options.listen, identity, simulation.model.Service.ServeMux)
	if err != nil {
		return err
	}
	defer front.close()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	go func() { _ = http.Serve(listener, newControl(simulation, front)) }()
	err = json.NewEncoder(os.Stdout).Encode(announcement{
		Address:     front.address,
		Fingerprint: identity.fingerprint,
		Certificate: identity.pem,
		Control:     "http://" + listener.Addr().String() + "/",
	})
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}
