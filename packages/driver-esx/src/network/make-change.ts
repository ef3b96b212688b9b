import type { Ref } from '../vim/index.ts'
import type { VimCalls } from '../vim-calls.ts'
import { portGroupNamed, switchNamed, type Change } from './change.ts'
import type { HostNetwork } from './host-network.ts'

/** A host whose network is changed. */
export interface Target {
  /** What calls it. */
  readonly calls: VimCalls
  /** What configures its network. */
  readonly networkSystem: Ref<'HostNetworkSystem'>
}

/**
 * Makes one change. What it does not touch stays as the host has it now, also where another client changed it since the
 * change was planned.
 *
 * @param now - the network as it was read just now; it has what the change begins with
 */
export async function makeChange(target: Target, change: Change, now: HostNetwork): Promise<void> {
  switch (change.kind) {
    case 'switch':
      return addOrRemoveSwitch(target, change)
    case 'port-group':
      return addOrRemovePortGroup(target, change)
    case 'uplinks':
    case 'limits':
      return updateSwitch(target, change, now)
    case 'port-group-settings':
      return updatePortGroup(target, change, now)
  }
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { readonly kind: K }>

async function addOrRemoveSwitch(target: Target, { on, after }: ChangeOf<'switch'>): Promise<void> {
  const { calls, networkSystem } = target
  await (after === undefined
    ? calls.call(networkSystem, 'RemoveVirtualSwitch', { vswitchName: on })
    : calls.call(networkSystem, 'AddVirtualSwitch', { vswitchName: on, spec: after }))
}

async function addOrRemovePortGroup(target: Target, change: ChangeOf<'port-group'>): Promise<void> {
  const { calls, networkSystem } = target
  await (change.after === undefined
    ? calls.call(networkSystem, 'RemovePortGroup', { pgName: change.portGroup })
    : calls.call(networkSystem, 'AddPortGroup', { portgrp: change.after }))
}

async function updateSwitch(
  { calls, networkSystem }: Target,
  change: ChangeOf<'uplinks' | 'limits'>,
  now: HostNetwork,
): Promise<void> {
  const found = switchNamed(now, change.on)
  if (found === undefined) return
  const { policy } = found.spec
  const changed =
    change.kind === 'limits'
      ? { policy: { ...policy, shapingPolicy: change.after ?? { enabled: false } } }
      : {
          bridge: change.after.bridge,
          policy: policy && {
            ...policy,
            nicTeaming: policy.nicTeaming && { ...policy.nicTeaming, nicOrder: change.after.order },
          },
        }
  const spec = { ...found.spec, ...changed }
  await calls.call(networkSystem, 'UpdateVirtualSwitch', { vswitchName: change.on, spec })
}

async function updatePortGroup(
  { calls, networkSystem }: Target,
  { portGroup: pgName, after }: ChangeOf<'port-group-settings'>,
  now: HostNetwork,
): Promise<void> {
  const found = portGroupNamed(now, pgName)
  if (found === undefined) return
  const { vlanId, shaping } = after
  const policy = { ...found.spec.policy, shapingPolicy: shaping }
  const portgrp = { ...found.spec, vlanId, policy }
  await calls.call(networkSystem, 'UpdatePortGroup', { pgName, portgrp })
}
