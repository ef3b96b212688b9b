package main

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// addAutoStart gives a host the HostAutoStartManager that the simulator only names, and shows in config.autoStart what it
// has. It starts the first machine.
func addAutoStart(ctx *simulator.Context, host *simulator.HostSystem) {
	manager := &mo.HostAutoStartManager{Config: types.HostAutoStartManagerConfig{
		Defaults: &types.AutoStartDefaults{
			Enabled:          types.NewBool(true),
			StartDelay:       120,
			StopDelay:        120,
			WaitForHeartbeat: types.NewBool(false),
			StopAction:       "PowerOff",
		},
	}}
	for _, machine := range host.Vm[:min(1, len(host.Vm))] {
		manager.Config.PowerInfo = append(manager.Config.PowerInfo, types.AutoStartPowerInfo{
			Key:              machine,
			StartOrder:       1,
			StartDelay:       -1,
			WaitForHeartbeat: types.AutoStartWaitHeartbeatSettingSystemDefault,
			StartAction:      string(types.AutoStartActionPowerOn),
			StopDelay:        -1,
			StopAction:       string(types.AutoStartActionSystemDefault),
		})
	}
	self := ctx.Map.Put(manager).Reference()
	host.ConfigManager.AutoStartManager = &self
	host.Config.AutoStart = &manager.Config
}
