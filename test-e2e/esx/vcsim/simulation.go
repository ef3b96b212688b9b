package main

import (
	"context"
	"fmt"
	"net/url"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// simulation is the simulator with the network systems that take the place of its own.
type simulation struct {
	model    *simulator.Model
	networks []*networkSystem
}

func newSimulation(o options) (*simulation, error) {
	model := modelOf(o)
	if err := model.Create(); err != nil {
		return nil, err
	}
	service := model.Service
	service.Listen = &url.URL{Host: "127.0.0.1:0", User: url.UserPassword(o.user, o.password)}
	// The simulator's own server only sets up the paths: what answers is the front.
	service.NewServer().Close()
	s := &simulation{model: model}
	if err := s.addMachines(o); err != nil {
		return nil, err
	}
	if err := s.addNetworks(o); err != nil {
		return nil, err
	}
	for i := 1; i < o.distributedSwitches && o.vcenter; i++ {
		if err := s.addDistributedSwitch(fmt.Sprintf("DVS%d", i)); err != nil {
			return nil, err
		}
	}
	s.watchPorts()
	model.Map().Handler = requireSession
	return s, nil
}

func modelOf(o options) *simulator.Model {
	if !o.vcenter {
		model := simulator.ESX()
		model.Machine = min(o.machines, fewMachines)
		return model
	}
	model := simulator.VPX()
	model.Machine = o.machines
	model.ClusterHost = 1
	model.Portgroup = min(o.distributedSwitches, 1) * 2
	return model
}

// context is one for work that no request asked for.
func (s *simulation) context() *simulator.Context {
	return &simulator.Context{Context: context.Background(), Map: s.model.Map(), Session: s.model.Service.Context.Session}
}

func (s *simulation) addNetworks(o options) error {
	ctx := s.context()
	for _, entity := range s.model.Map().All("HostSystem") {
		host, ok := entity.(*simulator.HostSystem)
		if !ok {
			return fmt.Errorf("%s is no host", entity.Reference())
		}
		addAutoStart(ctx, host)
		host.Capability = &types.HostCapability{MaxSupportedVcpus: 128, MaxRunningVMs: 1024}
		network := newNetworkSystem(ctx, host)
		network.setPhysicalNics(ctx, o.physicalNics)
		s.networks = append(s.networks, network)
		for i := 1; i <= o.switches; i++ {
			if err := network.seed(ctx, fmt.Sprintf("vSwitch%d", i), i%4095); err != nil {
				return err
			}
		}
	}
	return nil
}

// seed adds a switch with two port groups, one of them with a VLAN.
func (s *networkSystem) seed(ctx *simulator.Context, name string, vlan int) error {
	s.maxSwitches++
	if f := s.addSwitch(ctx, name, nil); f != nil {
		return fmt.Errorf("%s: %s", name, f.String)
	}
	for _, spec := range []types.HostPortGroupSpec{
		{Name: name + " Machines", VswitchName: name},
		{Name: name + " Servers", VswitchName: name, VlanId: int32(vlan)},
	} {
		if f := s.addPortGroup(ctx, spec); f != nil {
			return fmt.Errorf("%s: %s", spec.Name, f.String)
		}
	}
	return nil
}
