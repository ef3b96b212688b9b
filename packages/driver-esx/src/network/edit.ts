import type { EsxCall } from '../session.ts'
import type { HostVirtualSwitch } from '../vim/index.ts'
import { applyPlan } from './apply-plan.ts'
import { planEdit } from './change-plan.ts'
import { checkSettings } from './checks.ts'
import type { HostNetwork } from './host-network.ts'
import { machinePortGroupsOn } from './portgroups.ts'
import type { SwitchSettings } from './settings.ts'
import { refuseWhileUsed, usersOf } from './users.ts'

/**
 * Makes a switch what it shall be. Only what differs is changed.
 *
 * @throws VirtError when that is not possible, or fails; the switch is as it was then
 */
export async function editSwitch(
  call: EsxCall,
  network: HostNetwork,
  vswitch: HostVirtualSwitch,
  wanted: SwitchSettings,
): Promise<void> {
  checkSettings(network, wanted, vswitch)
  const kept = new Set(wanted.portGroups.map(({ name }) => name))
  const removed = machinePortGroupsOn(network, vswitch).filter(({ spec }) => !kept.has(spec.name))
  refuseWhileUsed(await usersOf(call, network, removed), 'Cannot remove a portgroup')
  const plan = planEdit(network, vswitch, wanted)
  if (plan.length > 0) await applyPlan(call, plan)
}
