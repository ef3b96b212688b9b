package main

import (
	"fmt"
	"slices"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// ports are what is connected to a port group at this moment: the host's own NICs and those of running machines.
func (s *networkSystem) ports(ctx *simulator.Context, group string) []types.HostPortGroupPort {
	return s.allPorts(ctx)[group]
}

// allPorts are the ports of every port group, by its name.
func (s *networkSystem) allPorts(ctx *simulator.Context) map[string][]types.HostPortGroupPort {
	result := make(map[string][]types.HostPortGroupPort)
	add := func(group, kind, mac string) {
		key := fmt.Sprintf("key-vim.host.PortGroup.Port-%s", mac)
		result[group] = append(result[group], types.HostPortGroupPort{Key: key, Mac: []string{mac}, Type: kind})
	}
	for _, nic := range s.info().Vnic {
		add(nic.Portgroup, string(types.PortGroupConnecteeTypeHost), nic.Spec.Mac)
	}
	for _, ref := range s.machines(ctx) {
		machine, ok := ctx.Map.Get(ref).(*simulator.VirtualMachine)
		if !ok {
			continue
		}
		ctx.WithLock(machine, func() {
			for _, card := range connectedCards(machine) {
				add(card.group, string(types.PortGroupConnecteeTypeVirtualMachine), card.mac)
			}
		})
	}
	return result
}

func (s *networkSystem) machines(ctx *simulator.Context) (machines []types.ManagedObjectReference) {
	ctx.WithLock(s.Host, func() { machines = slices.Clone(s.Host.Vm) })
	return machines
}

type card struct{ group, mac string }

func connectedCards(machine *simulator.VirtualMachine) []card {
	if machine.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOff || machine.Config == nil {
		return nil
	}
	var cards []card
	for _, device := range machine.Config.Hardware.Device {
		ethernet, ok := device.(types.BaseVirtualEthernetCard)
		if !ok {
			continue
		}
		backing, ok := ethernet.GetVirtualEthernetCard().Backing.(*types.VirtualEthernetCardNetworkBackingInfo)
		if ok {
			cards = append(cards, card{group: backing.DeviceName, mac: ethernet.GetVirtualEthernetCard().MacAddress})
		}
	}
	return cards
}

// refreshPorts shows in the port groups what is connected to them.
func (s *networkSystem) refreshPorts(ctx *simulator.Context) {
	ctx.WithLock(s, func() {
		ports := s.allPorts(ctx)
		groups := slices.Clone(s.info().Portgroup)
		for i := range groups {
			groups[i].Port = ports[groups[i].Spec.Name]
		}
		s.commit(ctx, s.info().Vswitch, groups)
	})
}

// portWatch notices that machines change, and has the ports refreshed soon after. Not at once: a machine is locked while
// it changes, and two that change at a time would wait for each other.
type portWatch struct{ changed chan struct{} }

func (s *simulation) watchPorts() {
	watch := portWatch{changed: make(chan struct{}, 1)}
	s.model.Map().AddHandler(watch)
	refresh := func() {
		for _, network := range s.networks {
			network.refreshPorts(s.context())
		}
	}
	refresh()
	go func() {
		for range watch.changed {
			refresh()
		}
	}()
}

func (portWatch) Reference() types.ManagedObjectReference {
	return types.ManagedObjectReference{Type: "PortWatch", Value: "PortWatch"}
}

func (w portWatch) PutObject(_ *simulator.Context, o mo.Reference) { w.notice(o.Reference()) }
func (w portWatch) UpdateObject(_ *simulator.Context, o mo.Reference, _ []types.PropertyChange) {
	w.notice(o.Reference())
}
func (w portWatch) RemoveObject(_ *simulator.Context, ref types.ManagedObjectReference) {
	w.notice(ref)
}

func (w portWatch) notice(ref types.ManagedObjectReference) {
	if ref.Type != "VirtualMachine" {
		return
	}
	select {
	case w.changed <- struct{}{}:
	default:
	}
}
