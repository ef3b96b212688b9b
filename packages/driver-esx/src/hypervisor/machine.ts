import { DomainState, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { plainName } from '../connect/inventory-name.ts'
import { isFault } from '../faults.ts'
import type { EsxCall } from '../session.ts'
import { vim } from '../vim-calls.ts'
import { along, refKey, type Ref, type Retrieved, type VirtualMachinePowerState } from '../vim/index.ts'

/** What is read of a machine to tell which domain it is. */
const identityPaths = [
  'name',
  'config.uuid',
  'summary.config.uuid',
  'runtime.powerState',
  'rootSnapshot',
] as const

/** A machine with what tells which domain it is. */
export type Machine = Retrieved<'VirtualMachine', (typeof identityPaths)[number]>

/** What libvirt takes for a machine whose configuration cannot be read. */
const noUuid = '00000000-0000-0000-0000-000000000000'

const states: Readonly<Record<VirtualMachinePowerState, DomainState>> = {
  poweredOn: DomainState.RUNNING,
  suspended: DomainState.PAUSED,
  poweredOff: DomainState.SHUTOFF,
}

/** The domain that a machine is (`esxVI_GetVirtualMachineIdentity`); its number is that of its id on the server. */
export function domainRef(machine: Machine): DomainRef {
  const { name = '', 'runtime.powerState': power } = machine.properties
  const isRunning = power !== undefined && power !== 'poweredOff'
  return { name: plainName(name), uuid: uuidOf(machine), id: isRunning ? numberOf(machine.ref) : -1 }
}

/** What a machine does; a suspended one is paused. */
export function domainState(power: VirtualMachinePowerState | undefined): DomainState {
  return power === undefined ? DomainState.NOSTATE : states[power]
}

/** All machines of the host, page by page. */
export async function* machinePages(call: EsxCall): AsyncGenerator<readonly Machine[], void, void> {
  const { host, machines } = call.session
  const through = [along('HostSystem', 'vm')]
  const selection = { type: 'VirtualMachine', paths: identityPaths, from: [host], through } as const
  for await (const page of vim(call).pages(selection)) {
    for (const machine of page) machines.set(uuidOf(machine), machine.ref)
    yield page
  }
}

/**
 * The machine of the host with a UUID.
 *
 * @throws VirtError `NO_DOMAIN`
 */
export async function machineByUuid(call: EsxCall, uuid: string): Promise<Machine> {
  const { host, client, machines } = call.session
  const { searchIndex } = client.content
  if (searchIndex === undefined) throw noDomain(`no domain with matching uuid '${uuid}'`)
  const entity = await vim(call).call(searchIndex, 'FindByUuid', { uuid, vmSearch: true })
  if (entity?.type !== 'VirtualMachine') throw noDomain(`no domain with matching uuid '${uuid}'`)
  const ref = { type: 'VirtualMachine', value: entity.value } as const
  const properties = await vim(call).properties(ref, [...identityPaths, 'runtime.host'])
  const { 'runtime.host': where } = properties
  if (where === undefined || refKey(where) !== refKey(host)) {
    throw noDomain(`no domain with matching uuid '${uuid}'`)
  }
  machines.set(uuid, ref)
  return { ref, properties }
}

/**
 * Does something with the machine that a domain is. Where it is on the server is remembered; when it is no longer there,
 * it is looked for once more.
 *
 * @throws VirtError `NO_DOMAIN` when it is gone
 */
export async function onMachine<T>(
  call: EsxCall,
  { uuid, name }: DomainRef,
  work: (machine: Ref<'VirtualMachine'>) => Promise<T>,
): Promise<T> {
  const remembered = call.session.machines.get(uuid)
  try {
    if (remembered !== undefined) return await work(remembered)
  } catch (error) {
    if (!isFault(error, 'ManagedObjectNotFound')) throw error
    call.session.machines.delete(uuid)
  }
  try {
    return await work((await machineByUuid(call, uuid)).ref)
  } catch (error) {
    throw isFault(error, 'ManagedObjectNotFound')
      ? noDomain(`no domain with matching uuid '${uuid}' (${name})`)
      : error
  }
}

/** The error for a domain that does not exist. */
export function noDomain(message: string): VirtError {
  return new VirtError('NO_DOMAIN', message, { domain: 'ESX' })
}

function uuidOf({ properties: { 'config.uuid': uuid, 'summary.config.uuid': inShort } }: Machine): string {
  return (uuid ?? inShort ?? noUuid).toLowerCase()
}

/** The number in an id such as `12` or `vm-12`. */
function numberOf({ value }: Ref): number {
  const [, digits] = /^(?:vm-)?(\d{1,9})$/.exec(value) ?? []
  return digits === undefined ? -1 : Number(digits)
}
