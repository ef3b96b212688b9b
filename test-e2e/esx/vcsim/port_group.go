package main

import (
	"slices"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	maxPortGroupNameLength = 80
	maxPortGroups          = 512
	trunk                  = 4095
)

// AddPortGroup takes the place of the simulator's own.
func (s *networkSystem) AddPortGroup(ctx *simulator.Context, c *types.AddPortGroup) soap.HasFault {
	if f := s.addPortGroup(ctx, c.Portgrp); f != nil {
		return &methods.AddPortGroupBody{Fault_: f}
	}
	return &methods.AddPortGroupBody{Res: &types.AddPortGroupResponse{}}
}

// UpdatePortGroup is one that the simulator lacks.
func (s *networkSystem) UpdatePortGroup(ctx *simulator.Context, c *types.UpdatePortGroup) soap.HasFault {
	if f := s.updatePortGroup(ctx, c.PgName, c.Portgrp); f != nil {
		return &methods.UpdatePortGroupBody{Fault_: f}
	}
	return &methods.UpdatePortGroupBody{Res: &types.UpdatePortGroupResponse{}}
}

// RemovePortGroup takes the place of the simulator's own.
func (s *networkSystem) RemovePortGroup(ctx *simulator.Context, c *types.RemovePortGroup) soap.HasFault {
	if f := s.removePortGroup(ctx, c.PgName); f != nil {
		return &methods.RemovePortGroupBody{Fault_: f}
	}
	return &methods.RemovePortGroupBody{Res: &types.RemovePortGroupResponse{}}
}

func (s *networkSystem) addPortGroup(ctx *simulator.Context, spec types.HostPortGroupSpec) *soap.Fault {
	info := s.info()
	if portGroupIndex(info.Portgroup, spec.Name) >= 0 {
		return alreadyExists(spec.Name)
	}
	group, f := s.portGroup(spec)
	if f != nil {
		return f
	}
	onSwitch := slices.DeleteFunc(slices.Clone(info.Portgroup), func(g types.HostPortGroup) bool { return g.Vswitch != group.Vswitch })
	if len(onSwitch) >= maxPortGroups {
		return limitExceeded("portgroup", maxPortGroups)
	}
	s.commit(ctx, info.Vswitch, append(slices.Clone(info.Portgroup), group))
	s.addNetwork(ctx, spec.Name)
	return nil
}

func (s *networkSystem) updatePortGroup(ctx *simulator.Context, name string, spec types.HostPortGroupSpec) *soap.Fault {
	info := s.info()
	index := portGroupIndex(info.Portgroup, name)
	if index < 0 {
		return notFound()
	}
	group, f := s.portGroup(spec)
	if f != nil {
		return f
	}
	ports := s.ports(ctx, name)
	isMove := spec.Name != name || group.Vswitch != info.Portgroup[index].Vswitch
	switch {
	case spec.Name != name && portGroupIndex(info.Portgroup, spec.Name) >= 0:
		return alreadyExists(spec.Name)
	case isMove && len(ports) > 0:
		return inUse("PortGroup", name)
	}
	group.Port = ports
	groups := slices.Clone(info.Portgroup)
	groups[index] = group
	s.commit(ctx, info.Vswitch, groups)
	if spec.Name != name {
		s.removeNetwork(ctx, name)
		s.addNetwork(ctx, spec.Name)
	}
	return nil
}

func (s *networkSystem) removePortGroup(ctx *simulator.Context, name string) *soap.Fault {
	info := s.info()
	index := portGroupIndex(info.Portgroup, name)
	if index < 0 {
		return notFound()
	}
	if len(s.ports(ctx, name)) > 0 {
		return inUse("PortGroup", name)
	}
	s.commit(ctx, info.Vswitch, slices.Delete(slices.Clone(info.Portgroup), index, index+1))
	s.removeNetwork(ctx, name)
	return nil
}

// portGroup makes a port group after a specification, which it checks.
func (s *networkSystem) portGroup(spec types.HostPortGroupSpec) (types.HostPortGroup, *soap.Fault) {
	if spec.Name == "" || len(spec.Name) > maxPortGroupNameLength {
		return types.HostPortGroup{}, invalid("portgrp.name")
	}
	if spec.VlanId < 0 || spec.VlanId > trunk {
		return types.HostPortGroup{}, invalid("portgrp.vlanId")
	}
	index := switchIndex(s.info().Vswitch, spec.VswitchName)
	if index < 0 {
		return types.HostPortGroup{}, notFound()
	}
	parent := s.info().Vswitch[index]
	devices, _ := bridgedDevices(parent.Spec.Bridge)
	if f := checkPolicy("portgrp.policy", &spec.Policy, devices); f != nil {
		return types.HostPortGroup{}, f
	}
	return types.HostPortGroup{
		Key:            portGroupKey(spec.Name),
		Vswitch:        parent.Key,
		ComputedPolicy: inherited(spec.Policy, *parent.Spec.Policy),
		Spec:           spec,
	}, nil
}
