package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// control is what a test does to the simulator, by HTTP POST with a JSON body. It listens on loopback only.
type control struct {
	simulation *simulation
	front      *front
}

func newControl(simulation *simulation, front *front) http.Handler {
	c := &control{simulation: simulation, front: front}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /fail", endpoint(c.fail))
	mux.HandleFunc("POST /delay", endpoint(c.delay))
	mux.HandleFunc("POST /reset", endpoint(c.reset))
	mux.HandleFunc("POST /expire-sessions", endpoint(c.expireSessions))
	mux.HandleFunc("POST /restart", endpoint(c.restart))
	mux.HandleFunc("POST /connect-machine", endpoint(c.connectMachine))
	return mux
}

// endpoint answers 204, or 400 with the reason.
func endpoint[T any](action func(T) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var request T
		err := json.NewDecoder(r.Body).Decode(&request)
		if err == nil {
			err = action(request)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

type failure struct {
	// Method is the name of a vSphere method.
	Method string `json:"method"`
	// Fault is the name of a fault type, such as HostConfigFault.
	Fault string `json:"fault"`
	// Message is the fault's text.
	Message string `json:"message"`
	// Skip is how many calls go through before the first that fails.
	Skip int `json:"skip"`
	// Count is how many calls fail, 0 for all.
	Count int `json:"count"`
}

// fail makes coming calls of a method end in a fault.
func (c *control) fail(f failure) error {
	kind, ok := types.TypeFunc()(f.Fault)
	if !ok {
		return fmt.Errorf("no fault named %q", f.Fault)
	}
	fault, ok := reflect.New(kind).Interface().(types.BaseMethodFault)
	if !ok {
		return fmt.Errorf("%s is no fault", f.Fault)
	}
	rule := &simulator.FaultInjectionRule{
		MethodName: f.Method, ObjectType: "*", ObjectName: "*", Probability: 1, Enabled: true,
		FaultType: simulator.FaultTypeCustom, Fault: fault, Message: f.Message, SkipCount: f.Skip, MaxCount: f.Count,
	}
	if _, ok := fault.(*types.NotAuthenticated); ok {
		// Who is told that nobody is logged in has no session any more.
		rule.InclusionPropertyFilter = func(mo.Reference) bool { return c.expireSessions(struct{}{}) == nil }
	}
	c.simulation.model.Service.AddFaultRule(rule)
	return nil
}

type slowness struct {
	// Method is the name of a vSphere method.
	Method string `json:"method"`
	// Milliseconds is how long each call of it waits.
	Milliseconds int `json:"milliseconds"`
}

// delay makes coming calls of a method slow.
func (c *control) delay(d slowness) error {
	c.simulation.model.DelayConfig.MethodDelay = map[string]int{d.Method: d.Milliseconds}
	return nil
}

// reset makes nothing fail and nothing slow.
func (c *control) reset(struct{}) error {
	c.simulation.model.Service.ClearFaultRules()
	c.simulation.model.DelayConfig.MethodDelay = nil
	return nil
}

// expireSessions ends every session, as after the time of inactivity that a host permits.
func (c *control) expireSessions(struct{}) error {
	ctx := c.simulation.context()
	manager := ctx.Session.Get(ctx.Map.SessionManager().Self).(*simulator.SessionManager)
	request := types.TerminateSession{This: manager.Self}
	for _, session := range manager.SessionList {
		request.SessionId = append(request.SessionId, session.Key)
	}
	if fault := manager.TerminateSession(ctx, &request).Fault(); fault != nil {
		return fmt.Errorf("%s", fault.String)
	}
	return nil
}

type absence struct {
	// Milliseconds is how long nobody listens.
	Milliseconds int `json:"milliseconds"`
}

// restart ends every connection and every session, and answers at the same address after a while.
func (c *control) restart(a absence) error {
	if err := c.expireSessions(struct{}{}); err != nil {
		return err
	}
	return c.front.restart(time.Duration(a.Milliseconds) * time.Millisecond)
}

type connection struct {
	// Machine is the name of a virtual machine.
	Machine string `json:"machine"`
	// PortGroup is the name of a host's port group.
	PortGroup string `json:"portGroup"`
}

// connectMachine moves the first network card of a machine to a port group.
func (c *control) connectMachine(request connection) error {
	ctx := context.Background()
	client, err := c.simulation.client()
	if err != nil {
		return err
	}
	machine := c.simulation.machine(client, request.Machine)
	if machine == nil {
		return fmt.Errorf("no machine %q", request.Machine)
	}
	devices, err := machine.Device(ctx)
	if err != nil {
		return err
	}
	cards := devices.SelectByType((*types.VirtualEthernetCard)(nil))
	if len(cards) == 0 {
		return fmt.Errorf("%s has no network card", request.Machine)
	}
	backing := &types.VirtualEthernetCardNetworkBackingInfo{}
	backing.DeviceName = request.PortGroup
	cards[0].GetVirtualDevice().Backing = backing
	return machine.EditDevice(ctx, cards[0])
}
