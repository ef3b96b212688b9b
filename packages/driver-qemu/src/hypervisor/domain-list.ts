import { ConnectListDomainsFlag as Filter, DomainState, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { ManagedDomain } from '../guest/managed-domain.ts'
import type { QemuCall } from '../session.ts'

/** Each group of filters: a domain has exactly one bit of it. Nothing here has saved images, snapshots or checkpoints. */
const groups: readonly ((domain: ManagedDomain) => number)[] = [
  ({ guest }) => (guest === undefined ? Filter.INACTIVE : Filter.ACTIVE),
  ({ definition }) => (definition === undefined ? Filter.TRANSIENT : Filter.PERSISTENT),
  ({ state }) => stateBits.get(state.state) ?? Filter.OTHER,
  () => Filter.NO_MANAGEDSAVE,
  ({ autostart }) => (autostart ? Filter.AUTOSTART : Filter.NO_AUTOSTART),
  () => Filter.NO_SNAPSHOT,
  () => Filter.NO_CHECKPOINT,
]

const stateBits: ReadonlyMap<number, number> = new Map([
  [DomainState.RUNNING, Filter.RUNNING],
  [DomainState.PAUSED, Filter.PAUSED],
  [DomainState.SHUTOFF, Filter.SHUTOFF],
])

/** The bits of each group. */
const groupMasks: readonly number[] = [0x3, 0xc, 0xf0, 0x300, 0xc00, 0x3000, 0xc000]

/** All domains that pass the filter. */
export function qemuConnectListAllDomains({ session }: QemuCall, flags: number): readonly DomainRef[] {
  const passes = (domain: ManagedDomain): boolean =>
    groups.every((bitOf, group) => {
      const wanted = flags & (groupMasks[group] ?? 0)
      return wanted === 0 || (wanted & bitOf(domain)) !== 0
    })
  return session.root.domains.filter(passes).map(({ ref }) => ref)
}

/** The running domain with a number. */
export function qemuDomainLookupByID({ session }: QemuCall, id: number): DomainRef {
  const found = session.root.domains.find(({ guest }) => guest?.id === id)
  return (found ?? missing(`no domain with matching id ${String(id)}`)).ref
}

/** The domain with a UUID. */
export function qemuDomainLookupByUUID({ session }: QemuCall, uuid: string): DomainRef {
  return session.root.domain(uuid).ref
}

/** The domain with a name. */
export function qemuDomainLookupByName({ session }: QemuCall, name: string): DomainRef {
  const found = session.root.domains.find(domain => domain.name === name)
  return (found ?? missing(`no domain with matching name '${name}'`)).ref
}

function missing(message: string): never {
  throw new VirtError('NO_DOMAIN', message, { domain: 'QEMU' })
}
