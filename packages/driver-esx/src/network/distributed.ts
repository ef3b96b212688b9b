import type { Network } from '@guestwork/conf/network'
import type { NetworkRef } from '@guestwork/core'
import { tryParseUuid, VirtError } from '@guestwork/util'
import { plainName } from '../connect/inventory-name.ts'
import type { EsxCall, EsxSession } from '../session.ts'
import { vim } from '../vim-calls.ts'
import { again, along, type Retrieved, type Selection } from '../vim/index.ts'
import { formatDistributed } from './distributed-document.ts'
import { noNetwork, uuidOfKey } from './identity.ts'

/** From a host up to its datacenter, and down to the networks there. */
const toSwitches = [
  along(
    'ManagedEntity',
    'parent',
    again('ManagedEntity', 'parent'),
    along('Datacenter', 'networkFolder', along('Folder', 'childEntity', again('Folder', 'childEntity'))),
  ),
]

/** The distributed switches of the host's datacenter; none where there is no vCenter. */
export async function listDistributed(call: EsxCall): Promise<readonly NetworkRef[]> {
  return (await findSwitches(call)).map(distributedRef)
}

/**
 * The document of a distributed switch.
 *
 * @throws VirtError `NO_NETWORK`
 */
export async function describeDistributed(call: EsxCall, ref: NetworkRef): Promise<Network> {
  const found = (await findSwitches(call)).find(each => distributedRef(each).uuid === ref.uuid)
  if (found === undefined) throw noNetwork('UUID', ref.uuid)
  const [{ config }, groups] = await Promise.all([
    vim(call).properties(found.ref, ['config']),
    vim(call).retrieve({
      type: 'DistributedVirtualPortgroup',
      paths: ['name', 'config'],
      from: [found.ref],
      through: [along('DistributedVirtualSwitch', 'portgroup')],
    }),
  ])
  return formatDistributed(distributedRef(found), { config, groups, host: call.session.host })
}

/**
 * Refuses to change a network that is not a switch of the host.
 *
 * @throws VirtError `OPERATION_UNSUPPORTED` for a distributed switch, `NO_NETWORK` where there is none
 */
export async function refuseDistributed(call: EsxCall, { name, uuid }: NetworkRef): Promise<never> {
  const isDistributed = (await listDistributed(call)).some(each => each.uuid === uuid)
  if (!isDistributed) throw noNetwork('UUID', uuid)
  throw new VirtError('OPERATION_UNSUPPORTED', `'${name}' is a distributed switch: those are read-only`, {
    domain: 'ESX',
  })
}

/** Where distributed switches are watched; nowhere without a vCenter. */
export function watchedDistributed(
  session: EsxSession,
): readonly Selection<'DistributedVirtualSwitch', string>[] {
  const paths = ['name', 'uuid', 'config.configVersion']
  return hasDistributed(session) ? [{ ...everySwitch(session), paths }] : []
}

/** A distributed switch with what tells which network it is. */
export type DistributedSwitch = Retrieved<'DistributedVirtualSwitch', 'name' | 'uuid'>

async function findSwitches(call: EsxCall): Promise<readonly DistributedSwitch[]> {
  if (!hasDistributed(call.session)) return []
  return vim(call).retrieve({ ...everySwitch(call.session), paths: ['name', 'uuid'] })
}

function hasDistributed({ client }: EsxSession): boolean {
  return client.content.about.apiType === 'VirtualCenter'
}

function everySwitch({ host }: EsxSession) {
  return { type: 'DistributedVirtualSwitch', from: [host], through: toSwitches } as const
}

/** The network that a distributed switch is. Its UUID is written as bytes with spaces between them. */
export function distributedRef({ ref, properties: { name = '', uuid = '' } }: DistributedSwitch): NetworkRef {
  const compact = uuid.replace(/[^0-9a-f]/gi, '')
  return { name: plainName(name), uuid: tryParseUuid(compact) ?? uuidOfKey(ref.value) }
}
