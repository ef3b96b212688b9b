package main

import (
	"slices"

	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// defaultPolicy is what a new switch has.
func defaultPolicy() *types.HostNetworkPolicy {
	no, yes := types.NewBool(false), types.NewBool(true)
	return &types.HostNetworkPolicy{
		Security:   &types.HostNetworkSecurityPolicy{AllowPromiscuous: no, MacChanges: yes, ForgedTransmits: yes},
		NicTeaming: &types.HostNicTeamingPolicy{Policy: "loadbalance_srcid", ReversePolicy: yes, NotifySwitches: yes, RollingOrder: no},
		OffloadPolicy: &types.HostNetOffloadCapabilities{
			CsumOffload: yes, TcpSegmentation: yes, ZeroCopyXmit: yes,
		},
		ShapingPolicy: &types.HostNetworkTrafficShapingPolicy{Enabled: no},
	}
}

// inherited is a policy whose parts that say nothing are those of its parent.
func inherited(own, parent types.HostNetworkPolicy) types.HostNetworkPolicy {
	if own.Security == nil || own.Security.AllowPromiscuous == nil && own.Security.MacChanges == nil && own.Security.ForgedTransmits == nil {
		own.Security = parent.Security
	}
	if own.NicTeaming == nil || own.NicTeaming.Policy == "" && own.NicTeaming.NicOrder == nil {
		own.NicTeaming = parent.NicTeaming
	}
	if own.OffloadPolicy == nil || own.OffloadPolicy.CsumOffload == nil {
		own.OffloadPolicy = parent.OffloadPolicy
	}
	if own.ShapingPolicy == nil || own.ShapingPolicy.Enabled == nil {
		own.ShapingPolicy = parent.ShapingPolicy
	}
	return own
}

// teamed is a teaming policy that uses exactly the devices of the switch; new ones become active.
func teamed(policy *types.HostNicTeamingPolicy, devices []string) *types.HostNicTeamingPolicy {
	if policy == nil {
		return nil
	}
	result := *policy
	result.NicOrder = nil
	if len(devices) == 0 {
		return &result
	}
	order := types.HostNicOrderPolicy{}
	if policy.NicOrder != nil {
		order.StandbyNic = kept(policy.NicOrder.StandbyNic, devices)
		order.ActiveNic = kept(policy.NicOrder.ActiveNic, devices)
	}
	for _, device := range devices {
		if !slices.Contains(order.StandbyNic, device) && !slices.Contains(order.ActiveNic, device) {
			order.ActiveNic = append(order.ActiveNic, device)
		}
	}
	result.NicOrder = &order
	return &result
}

func kept(names, wanted []string) []string {
	var result []string
	for _, name := range names {
		if slices.Contains(wanted, name) {
			result = append(result, name)
		}
	}
	return result
}

// checkPolicy refuses what no host accepts: an order of NICs that are not the switch's, and impossible bandwidths.
func checkPolicy(path string, policy *types.HostNetworkPolicy, devices []string) *soap.Fault {
	if policy == nil {
		return nil
	}
	if teaming := policy.NicTeaming; teaming != nil && teaming.NicOrder != nil {
		for _, device := range slices.Concat(teaming.NicOrder.ActiveNic, teaming.NicOrder.StandbyNic) {
			if !slices.Contains(devices, device) {
				return invalid(path + ".nicTeaming.nicOrder")
			}
		}
	}
	shaping := policy.ShapingPolicy
	if shaping == nil || shaping.Enabled == nil || !*shaping.Enabled {
		return nil
	}
	isPeakLower := shaping.PeakBandwidth != 0 && shaping.PeakBandwidth < shaping.AverageBandwidth
	if shaping.AverageBandwidth < 1 || isPeakLower || shaping.BurstSize < 0 {
		return invalid(path + ".shapingPolicy")
	}
	return nil
}
