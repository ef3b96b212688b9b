package main

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// networkSystem is a HostNetworkSystem that checks and keeps what a real host does. The simulator's own has fewer
// methods and fewer checks, and its state is not the one that its host shows.
//
// The state is the host's config.network, whose lists are never changed in place: commit replaces them.
type networkSystem struct {
	*simulator.HostNetworkSystem

	maxSwitches int
}

func newNetworkSystem(ctx *simulator.Context, host *simulator.HostSystem) *networkSystem {
	original := ctx.Map.Get(*host.ConfigManager.NetworkSystem).(*simulator.HostNetworkSystem)
	original.NetworkInfo = host.Config.Network
	system := &networkSystem{HostNetworkSystem: original, maxSwitches: 127}
	ctx.Map.Put(system)
	return system
}

func (s *networkSystem) info() *types.HostNetworkInfo { return s.Host.Config.Network }

// commit makes switches and port groups the host's, and reports what differs from before.
func (s *networkSystem) commit(ctx *simulator.Context, switches []types.HostVirtualSwitch, groups []types.HostPortGroup) {
	before := s.info()
	switches = linked(switches, groups)
	var changes, ownChanges []types.PropertyChange
	change := func(name string, value any) {
		changes = append(changes, types.PropertyChange{Name: "config.network." + name, Val: value})
		ownChanges = append(ownChanges, types.PropertyChange{Name: "networkInfo." + name, Val: value})
	}
	if !reflect.DeepEqual(before.Vswitch, switches) {
		change("vswitch", switches)
	}
	if !reflect.DeepEqual(before.Portgroup, groups) {
		change("portgroup", groups)
	}
	ctx.WithLock(s.Host, func() { ctx.Update(s.Host, changes) })
	ctx.Update(s, ownChanges)
}

// linked gives each switch the keys of its port groups and the number of ports that are left.
func linked(switches []types.HostVirtualSwitch, groups []types.HostPortGroup) []types.HostVirtualSwitch {
	result := slices.Clone(switches)
	for i := range result {
		result[i].Portgroup = nil
		used := len(result[i].Pnic)
		for _, group := range groups {
			if group.Vswitch == result[i].Key {
				result[i].Portgroup = append(result[i].Portgroup, group.Key)
				used += len(group.Port)
			}
		}
		result[i].NumPortsAvailable = result[i].NumPorts - int32(used)
	}
	return result
}

func (s *networkSystem) setPhysicalNics(ctx *simulator.Context, count int) {
	template := s.info().Pnic[0]
	nics := make([]types.PhysicalNic, count)
	for i := range nics {
		nics[i] = template
		nics[i].Device = fmt.Sprintf("vmnic%d", i)
		nics[i].Key = physicalNicKey(nics[i].Device)
		nics[i].Mac = fmt.Sprintf("00:0c:29:81:d8:%02x", 0xa0+i)
		nics[i].Pci = fmt.Sprintf("0000:%02x:00.0", 0x0b+i)
		fcoe := *template.FcoeConfiguration
		fcoe.SourceMac = nics[i].Mac
		nics[i].FcoeConfiguration = &fcoe
		nics[i].Spec.Ip = addressOf(i)
	}
	ctx.WithLock(s.Host, func() {
		ctx.Update(s.Host, []types.PropertyChange{{Name: "config.network.pnic", Val: nics}})
	})
}

// addressOf gives the third NIC an address from DHCP and the fourth a fixed one.
func addressOf(nic int) *types.HostIpConfig {
	switch nic {
	case 2:
		return &types.HostIpConfig{Dhcp: true}
	case 3:
		return &types.HostIpConfig{IpAddress: "192.0.2.4", SubnetMask: "255.255.255.0"}
	default:
		return &types.HostIpConfig{}
	}
}

func physicalNicKey(device string) string { return "key-vim.host.PhysicalNic-" + device }
func switchKey(name string) string        { return "key-vim.host.VirtualSwitch-" + name }
func portGroupKey(name string) string     { return "key-vim.host.PortGroup-" + name }

func switchIndex(switches []types.HostVirtualSwitch, name string) int {
	return slices.IndexFunc(switches, func(s types.HostVirtualSwitch) bool { return s.Name == name })
}

func portGroupIndex(groups []types.HostPortGroup, name string) int {
	return slices.IndexFunc(groups, func(g types.HostPortGroup) bool { return g.Spec.Name == name })
}
