package main

import (
	"context"
	"slices"
	"strings"

	"github.com/vmware/govmomi/find"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// escaped turns a port group's name into that of an inventory entity, which stands in paths.
var escaped = strings.NewReplacer("%", "%25", "/", "%2f", `\`, "%5c")

// addNetwork puts the Network of a port group into the inventory; hosts of one datacenter share those of the same name.
func (s *networkSystem) addNetwork(ctx *simulator.Context, name string) {
	datacenter, folder := s.datacenter(ctx)
	name = escaped.Replace(name)
	network, ok := ctx.Map.FindByName(name, folder.ChildEntity).(*mo.Network)
	if !ok {
		network = &mo.Network{Name: name, Summary: &types.NetworkSummary{Name: name, Accessible: true}}
		network.Entity().Name = name
		ctx.Map.PutEntity(folder, ctx.Map.NewEntity(network))
		setReferences(ctx, folder, "childEntity", with(folder.ChildEntity, network.Self))
		setReferences(ctx, datacenter, "network", with(datacenter.Network, network.Self))
	}
	ctx.Map.AddReference(ctx, network, &network.Host, s.Host.Self)
	setReferences(ctx, s.Host, "network", with(s.Host.Network, network.Self))
}

// removeNetwork takes a host's Network out of the inventory, unless another host has it too.
func (s *networkSystem) removeNetwork(ctx *simulator.Context, name string) {
	datacenter, folder := s.datacenter(ctx)
	network, ok := ctx.Map.FindByName(escaped.Replace(name), folder.ChildEntity).(*mo.Network)
	if !ok {
		return
	}
	setReferences(ctx, s.Host, "network", without(s.Host.Network, network.Self))
	ctx.Map.RemoveReference(ctx, network, &network.Host, s.Host.Self)
	if len(network.Host) > 0 {
		return
	}
	setReferences(ctx, datacenter, "network", without(datacenter.Network, network.Self))
	setReferences(ctx, folder, "childEntity", without(folder.ChildEntity, network.Self))
	ctx.Map.Remove(ctx, network.Self)
}

func setReferences(ctx *simulator.Context, object mo.Reference, property string, refs []types.ManagedObjectReference) {
	ctx.WithLock(object, func() {
		ctx.Update(object, []types.PropertyChange{{Name: property, Val: refs}})
	})
}

func with(refs []types.ManagedObjectReference, ref types.ManagedObjectReference) []types.ManagedObjectReference {
	return append(without(refs, ref), ref)
}

func without(refs []types.ManagedObjectReference, ref types.ManagedObjectReference) []types.ManagedObjectReference {
	return slices.DeleteFunc(slices.Clone(refs), func(r types.ManagedObjectReference) bool { return r == ref })
}

// datacenter is the one that the host belongs to, with its folder of networks.
func (s *networkSystem) datacenter(ctx *simulator.Context) (*simulator.Datacenter, *simulator.Folder) {
	for parent := s.Host.Parent; parent != nil; {
		entity := ctx.Map.Get(*parent).(mo.Entity)
		if datacenter, ok := entity.(*simulator.Datacenter); ok {
			return datacenter, ctx.Map.Get(datacenter.NetworkFolder).(*simulator.Folder)
		}
		parent = entity.Entity().Parent
	}
	panic("a host outside of any datacenter")
}

// client is one inside of this process.
func (s *simulation) client() (*vim25.Client, error) {
	return vim25.NewClient(context.Background(), s.model.Service)
}

// addDistributedSwitch adds one with two port groups to the first datacenter.
func (s *simulation) addDistributedSwitch(name string) error {
	ctx := context.Background()
	client, err := s.client()
	if err != nil {
		return err
	}
	datacenter, err := find.NewFinder(client, false).DefaultDatacenter(ctx)
	if err != nil {
		return err
	}
	folders, err := datacenter.Folders(ctx)
	if err != nil {
		return err
	}
	spec := types.DVSCreateSpec{ConfigSpec: &types.VMwareDVSConfigSpec{DVSConfigSpec: types.DVSConfigSpec{Name: name}}}
	task, err := folders.NetworkFolder.CreateDVS(ctx, spec)
	if err != nil {
		return err
	}
	info, err := task.WaitForResult(ctx, nil)
	if err != nil {
		return err
	}
	dvs := object.NewDistributedVirtualSwitch(client, info.Result.(types.ManagedObjectReference))
	groups := []types.DVPortgroupConfigSpec{{Name: name + "_PG0", NumPorts: 8}, {Name: name + "_PG1", NumPorts: 8}}
	for i := range groups {
		groups[i].Type = string(types.DistributedVirtualPortgroupPortgroupTypeEarlyBinding)
	}
	if task, err = dvs.AddPortgroup(ctx, groups); err != nil {
		return err
	}
	return task.Wait(ctx)
}
