import { ConnectListDomainsFlag as Filter, DomainState, type DomainRef } from '@guestwork/core'
import type { EsxCall } from '../session.ts'
import { autostarted } from './autostart.ts'
import { domainRef, domainState, machineByUuid, machinePages, noDomain, type Machine } from './machine.ts'

/** The bits of each group of filters: a machine has exactly one of each. */
const groups: readonly number[] = [0x3, 0xc, 0xf0, 0x300, 0xc00, 0x3000, 0xc000]

const stateBits: ReadonlyMap<number, number> = new Map([
  [DomainState.RUNNING, Filter.RUNNING],
  [DomainState.PAUSED, Filter.PAUSED],
  [DomainState.SHUTOFF, Filter.SHUTOFF],
])

/** All domains that pass the filter. There are no transient ones, no saved images and no checkpoints. */
export async function esxConnectListAllDomains(call: EsxCall, flags: number): Promise<readonly DomainRef[]> {
  const wanted = groups.map(group => flags & group)
  const asksAutostart = (flags & (Filter.AUTOSTART | Filter.NO_AUTOSTART)) !== 0
  const starting = asksAutostart ? await autostarted(call) : new Set<string>()
  const found: DomainRef[] = []
  for await (const page of machinePages(call)) {
    const passing = page.filter(machine => {
      const traits = traitsOf(machine, starting)
      return wanted.every(bits => bits === 0 || (bits & traits) !== 0)
    })
    found.push(...passing.map(domainRef))
  }
  return found
}

function traitsOf({ ref, properties }: Machine, starting: ReadonlySet<string>): number {
  const state = domainState(properties['runtime.powerState'])
  return (
    (state === DomainState.SHUTOFF ? Filter.INACTIVE : Filter.ACTIVE) |
    (stateBits.get(state) ?? Filter.OTHER) |
    (starting.has(ref.value) ? Filter.AUTOSTART : Filter.NO_AUTOSTART) |
    ((properties.rootSnapshot ?? []).length > 0 ? Filter.HAS_SNAPSHOT : Filter.NO_SNAPSHOT) |
    (Filter.PERSISTENT | Filter.NO_MANAGEDSAVE | Filter.NO_CHECKPOINT)
  )
}

/** The machine that is not turned off and has a number. */
export function esxDomainLookupByID(call: EsxCall, id: number): Promise<DomainRef> {
  return lookup(call, domain => domain.id === id, `no domain with matching id ${String(id)}`)
}

/** The machine with a name. */
export function esxDomainLookupByName(call: EsxCall, name: string): Promise<DomainRef> {
  return lookup(call, domain => domain.name === name, `no domain with matching name '${name}'`)
}

/** The machine with a UUID. */
export async function esxDomainLookupByUUID(call: EsxCall, uuid: string): Promise<DomainRef> {
  return domainRef(await machineByUuid(call, uuid))
}

async function lookup(
  call: EsxCall,
  matches: (domain: DomainRef) => boolean,
  missing: string,
): Promise<DomainRef> {
  for await (const page of machinePages(call)) {
    const found = page.map(domainRef).find(matches)
    if (found !== undefined) return found
  }
  throw noDomain(missing)
}
