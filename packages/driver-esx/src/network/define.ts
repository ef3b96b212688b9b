import type { Network } from '@guestwork/conf/network'
import { NetworkDefineFlag, type NetworkRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { EsxCall } from '../session.ts'
import { applyPlan } from './apply-plan.ts'
import { switchNamed } from './change.ts'
import { planNew } from './change-plan.ts'
import { checkSettings } from './checks.ts'
import { listDistributed, refuseDistributed } from './distributed.ts'
import { parseSettings } from './document.ts'
import { editSwitch } from './edit.ts'
import { readHostNetwork, type HostNetwork } from './host-network.ts'
import { networkRef, noNetwork, uuidOfName, withName } from './identity.ts'
import { switchOf } from './lookup.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { SwitchSettings } from './settings.ts'

/** Makes a switch with its port groups, or changes the one with the same name or UUID. It works at once. */
export async function esxNetworkDefineXMLFlags(
  call: EsxCall,
  xml: string,
  flags: number,
): Promise<NetworkRef> {
  if ((flags & NetworkDefineFlag.VALIDATE) !== 0) {
    const { validateDocument } = await import('@guestwork/conf/validate')
    await validateDocument(xml)
  }
  const { parseNetwork } = await import('@guestwork/conf/network')
  const document = parseNetwork(xml, { inactive: true, unknown: 'drop' })
  return oneAtATime(call, async () => {
    const network = await readHostNetwork(call)
    const redefined = findRedefined(network, document)
    if (redefined === undefined) await checkNewIdentity(call, document)
    const wanted = parseSettings(document)
    if (redefined === undefined) return makeSwitch(call, network, wanted)
    const vswitch = switchOf(network, redefined)
    if (vswitch === undefined) throw noNetwork('UUID', redefined.uuid)
    await editSwitch(call, network, vswitch, wanted)
    return redefined
  })
}

async function makeSwitch(call: EsxCall, network: HostNetwork, wanted: SwitchSettings): Promise<NetworkRef> {
  checkSettings(network, wanted, undefined)
  const made = switchNamed(await applyPlan(call, planNew(wanted)), wanted.name)
  if (made === undefined) throw noNetwork('name', wanted.name)
  return networkRef(made)
}

function findRedefined({ switches }: HostNetwork, { name, uuid }: Network): NetworkRef | undefined {
  const networks = switches.map(networkRef)
  const sameName = withName(networks, name)
  const sameUuid = networks.find(network => network.uuid === uuid)
  if (sameUuid !== undefined && sameUuid.uuid !== sameName?.uuid) {
    throw taken(`network '${sameUuid.name}' is already defined with uuid ${sameUuid.uuid}`)
  }
  if (sameName !== undefined && uuid !== undefined && sameUuid === undefined) {
    throw taken(`network '${sameName.name}' already exists with uuid ${sameName.uuid}`)
  }
  return sameName
}

/** A new switch gets its UUID from its name, and must not look like a distributed one. */
async function checkNewIdentity(call: EsxCall, { name, uuid }: Network): Promise<void> {
  const distributed = await listDistributed(call)
  const same = withName(distributed, name) ?? distributed.find(each => each.uuid === uuid)
  if (same !== undefined) await refuseDistributed(call, same)
  if (uuid === undefined || uuid === uuidOfName(name)) return
  throw new VirtError('CONFIG_UNSUPPORTED', 'Cannot use predefined UUID', { domain: 'ESX' })
}

function taken(message: string): VirtError {
  return new VirtError('OPERATION_FAILED', message, { domain: 'ESX' })
}
