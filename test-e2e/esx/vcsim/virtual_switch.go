package main

import (
	"slices"
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	maxNameLength = 32
	maxPorts      = 4088
	dynamicPorts  = 1536
	minMtu        = 1280
	defaultMtu    = 1500
	maxMtu        = 9000
)

// AddVirtualSwitch takes the place of the simulator's own.
func (s *networkSystem) AddVirtualSwitch(ctx *simulator.Context, c *types.AddVirtualSwitch) soap.HasFault {
	if f := s.addSwitch(ctx, c.VswitchName, c.Spec); f != nil {
		return &methods.AddVirtualSwitchBody{Fault_: f}
	}
	return &methods.AddVirtualSwitchBody{Res: &types.AddVirtualSwitchResponse{}}
}

// UpdateVirtualSwitch is one that the simulator lacks.
func (s *networkSystem) UpdateVirtualSwitch(ctx *simulator.Context, c *types.UpdateVirtualSwitch) soap.HasFault {
	if f := s.updateSwitch(ctx, c.VswitchName, c.Spec); f != nil {
		return &methods.UpdateVirtualSwitchBody{Fault_: f}
	}
	return &methods.UpdateVirtualSwitchBody{Res: &types.UpdateVirtualSwitchResponse{}}
}

// RemoveVirtualSwitch takes the place of the simulator's own.
func (s *networkSystem) RemoveVirtualSwitch(ctx *simulator.Context, c *types.RemoveVirtualSwitch) soap.HasFault {
	if f := s.removeSwitch(ctx, c.VswitchName); f != nil {
		return &methods.RemoveVirtualSwitchBody{Fault_: f}
	}
	return &methods.RemoveVirtualSwitchBody{Res: &types.RemoveVirtualSwitchResponse{}}
}

func (s *networkSystem) addSwitch(ctx *simulator.Context, name string, spec *types.HostVirtualSwitchSpec) *soap.Fault {
	info := s.info()
	switch {
	case name == "" || len(name) > maxNameLength:
		return invalid("vswitchName")
	case switchIndex(info.Vswitch, name) >= 0:
		return alreadyExists(name)
	case len(info.Vswitch) >= s.maxSwitches:
		return limitExceeded("vswitch", s.maxSwitches)
	}
	if spec == nil {
		spec = &types.HostVirtualSwitchSpec{NumPorts: 128}
	}
	if f := s.checkSwitch(name, spec); f != nil {
		return f
	}
	created := types.HostVirtualSwitch{Name: name, Key: switchKey(name), NumPorts: dynamicPorts}
	created.Spec.Policy = defaultPolicy()
	s.commit(ctx, append(slices.Clone(info.Vswitch), withSpec(created, *spec)), info.Portgroup)
	return nil
}

func (s *networkSystem) updateSwitch(ctx *simulator.Context, name string, spec types.HostVirtualSwitchSpec) *soap.Fault {
	info := s.info()
	index := switchIndex(info.Vswitch, name)
	if index < 0 {
		return notFound()
	}
	if f := s.checkSwitch(name, &spec); f != nil {
		return f
	}
	switches := slices.Clone(info.Vswitch)
	switches[index] = withSpec(switches[index], spec)
	groups := slices.Clone(info.Portgroup)
	for i := range groups {
		if groups[i].Vswitch == switches[index].Key {
			groups[i].ComputedPolicy = inherited(groups[i].Spec.Policy, *switches[index].Spec.Policy)
		}
	}
	s.commit(ctx, switches, groups)
	return nil
}

func (s *networkSystem) removeSwitch(ctx *simulator.Context, name string) *soap.Fault {
	info := s.info()
	index := switchIndex(info.Vswitch, name)
	if index < 0 {
		return notFound()
	}
	var left []types.HostPortGroup
	var names []string
	for _, group := range info.Portgroup {
		if group.Vswitch != info.Vswitch[index].Key {
			left = append(left, group)
			continue
		}
		if len(s.ports(ctx, group.Spec.Name)) > 0 {
			return inUse("VirtualSwitch", name)
		}
		names = append(names, group.Spec.Name)
	}
	s.commit(ctx, slices.Delete(slices.Clone(info.Vswitch), index, index+1), left)
	for _, group := range names {
		s.removeNetwork(ctx, group)
	}
	return nil
}

// withSpec is a switch with what a specification says; what it leaves out stays, other than the bridge.
func withSpec(target types.HostVirtualSwitch, spec types.HostVirtualSwitchSpec) types.HostVirtualSwitch {
	devices, _ := bridgedDevices(spec.Bridge)
	if len(devices) > 0 {
		spec.Bridge = &types.HostVirtualSwitchBondBridge{NicDevice: devices}
	}
	policy := *target.Spec.Policy
	if spec.Policy != nil {
		policy = inherited(*spec.Policy, policy)
	}
	policy.NicTeaming = teamed(policy.NicTeaming, devices)
	if spec.Mtu == 0 {
		spec.Mtu = max(target.Mtu, defaultMtu)
	}
	spec.Policy = &policy
	target.Spec = spec
	target.Mtu = spec.Mtu
	target.Pnic = nil
	for _, device := range devices {
		target.Pnic = append(target.Pnic, physicalNicKey(device))
	}
	return target
}

func (s *networkSystem) checkSwitch(name string, spec *types.HostVirtualSwitchSpec) *soap.Fault {
	switch {
	case spec.NumPorts < 0 || spec.NumPorts > maxPorts:
		return invalid("spec.numPorts")
	case spec.Mtu != 0 && (spec.Mtu < minMtu || spec.Mtu > maxMtu):
		return invalid("spec.mtu")
	}
	devices, ok := bridgedDevices(spec.Bridge)
	if !ok {
		return notSupported()
	}
	if f := s.checkDevices(name, devices); f != nil {
		return f
	}
	return checkPolicy("spec.policy", spec.Policy, devices)
}

func (s *networkSystem) checkDevices(name string, devices []string) *soap.Fault {
	info := s.info()
	for i, device := range devices {
		known := slices.ContainsFunc(info.Pnic, func(nic types.PhysicalNic) bool { return nic.Device == device })
		if !known || slices.Contains(devices[:i], device) {
			return invalid("spec.bridge.nicDevice")
		}
		for _, other := range info.Vswitch {
			if other.Name != name && slices.Contains(other.Pnic, physicalNicKey(device)) {
				return inUse("PhysicalNic", device)
			}
		}
	}
	return nil
}

// bridgedDevices are the names of a bridge's physical NICs, which clients give by name or by key; not ok when the bridge
// is of a kind that hosts no longer have.
func bridgedDevices(bridge types.BaseHostVirtualSwitchBridge) (devices []string, ok bool) {
	switch b := bridge.(type) {
	case nil:
		return nil, true
	case *types.HostVirtualSwitchBondBridge:
		devices = slices.Clone(b.NicDevice)
	case *types.HostVirtualSwitchSimpleBridge:
		devices = []string{b.NicDevice}
	default:
		return nil, false
	}
	for i := range devices {
		devices[i] = strings.TrimPrefix(devices[i], physicalNicKey(""))
	}
	return devices, true
}
