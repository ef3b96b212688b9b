import type { NetworkRef } from '@guestwork/core'
import type { EsxCall } from '../session.ts'
import { applyPlan } from './apply-plan.ts'
import { planRemoval } from './change-plan.ts'
import { refuseDistributed } from './distributed.ts'
import { findSwitch } from './lookup.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { portGroupsOn } from './portgroups.ts'
import { refuseWhileUsed, usersOf } from './users.ts'

/** Removes a switch with its port groups, when nothing uses it. */
export async function esxNetworkUndefine(call: EsxCall, ref: NetworkRef): Promise<void> {
  await oneAtATime(call, async () => {
    const { network, found } = await findSwitch(call, ref)
    if (found === undefined) return refuseDistributed(call, ref)
    const groups = portGroupsOn(network, found)
    refuseWhileUsed(await usersOf(call, network, groups), `Cannot undefine HostVirtualSwitch '${found.name}'`)
    await applyPlan(call, planRemoval(found, groups))
  })
}
