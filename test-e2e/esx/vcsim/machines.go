package main

import (
	"context"
	"fmt"
	"sync"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	// fewMachines are left to the simulator's model, which waits some hundredths of a second for each.
	fewMachines = 2
	workers     = 32
)

// machine is the virtual machine of a name, or nil.
func (s *simulation) machine(client *vim25.Client, name string) *object.VirtualMachine {
	for _, entity := range s.model.Map().All("VirtualMachine") {
		if entity.Entity().Name == name {
			return object.NewVirtualMachine(client, entity.Reference())
		}
	}
	return nil
}

// addMachines gives an ESX host the machines that its model has not, several at a time.
func (s *simulation) addMachines(o options) error {
	if o.vcenter || o.machines <= fewMachines {
		return nil
	}
	client, err := s.client()
	if err != nil {
		return err
	}
	numbers := make(chan int)
	failures := make(chan error, workers)
	var pending sync.WaitGroup
	for range workers {
		pending.Go(func() {
			for number := range numbers {
				if err := addMachine(client, fmt.Sprintf("%s_VM%d", esx.HostSystem.Self.Value, number)); err != nil {
					failures <- err
					return
				}
			}
		})
	}
	go func() {
		defer close(numbers)
		for number := fewMachines; number < o.machines; number++ {
			numbers <- number
		}
	}()
	pending.Wait()
	close(failures)
	return <-failures
}

// addMachine adds one that runs, with a network card on the port group VM Network.
func addMachine(client *vim25.Client, name string) error {
	ctx := context.Background()
	card := esx.EthernetCard
	changes, err := object.VirtualDeviceList{&card}.ConfigSpec(types.VirtualDeviceConfigSpecOperationAdd)
	if err != nil {
		return err
	}
	spec := types.VirtualMachineConfigSpec{
		Name:         name,
		GuestId:      string(types.VirtualMachineGuestOsIdentifierOtherGuest),
		Files:        &types.VirtualMachineFileInfo{VmPathName: "[LocalDS_0]"},
		DeviceChange: changes,
	}
	folder := object.NewFolder(client, esx.Datacenter.VmFolder)
	pool := object.NewResourcePool(client, esx.ResourcePool.Self)
	task, err := folder.CreateVM(ctx, spec, pool, object.NewHostSystem(client, esx.HostSystem.Self))
	if err != nil {
		return err
	}
	info, err := task.WaitForResult(ctx, nil)
	if err != nil {
		return err
	}
	machine := object.NewVirtualMachine(client, info.Result.(types.ManagedObjectReference))
	if task, err = machine.PowerOn(ctx); err != nil {
		return err
	}
	return task.Wait(ctx)
}
