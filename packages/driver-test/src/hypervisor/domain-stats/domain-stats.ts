import {
  ConnectGetAllDomainStatsFlag,
  ConnectListDomainsFlag,
  DomainStatsType,
  type DomainInterfaceStats,
  type DomainRef,
  type DomainStatsRecord,
} from '@guestwork/core'
import { typedParameter, VirtError, type TypedParameters } from '@guestwork/util'
import { currentDefinition, referenceTo, type TestDomain } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'
import { findInterface } from '../domain-interface.ts'
import { passesFilter } from '../list-filter.ts'

const { ACTIVE, INACTIVE, PERSISTENT, TRANSIENT, RUNNING, PAUSED, SHUTOFF, OTHER, ENFORCE_STATS } =
  ConnectGetAllDomainStatsFlag

/** The filters of these statistics beside those of the list of domains. */
const filters: readonly (readonly [number, number])[] = [
  [ACTIVE, ConnectListDomainsFlag.ACTIVE],
  [INACTIVE, ConnectListDomainsFlag.INACTIVE],
  [PERSISTENT, ConnectListDomainsFlag.PERSISTENT],
  [TRANSIENT, ConnectListDomainsFlag.TRANSIENT],
  [RUNNING, ConnectListDomainsFlag.RUNNING],
  [PAUSED, ConnectListDomainsFlag.PAUSED],
  [SHUTOFF, ConnectListDomainsFlag.SHUTOFF],
  [OTHER, ConnectListDomainsFlag.OTHER],
]

/** What guests do: state and reason; the mock has no other group. */
export function testConnectGetAllDomainStats(
  { session }: TestCall,
  refs: readonly DomainRef[],
  stats: number,
  flags: number,
): DomainStatsRecord[] {
  const unknown = (stats & ~DomainStatsType.STATE) >>> 0
  if ((flags & ENFORCE_STATS) !== 0 && unknown !== 0) {
    const message = `Stats types bits 0x${unknown.toString(16)} are not supported by this daemon`
    throw new VirtError('ARGUMENT_UNSUPPORTED', message, { domain: 'TEST' })
  }
  const withState = stats === 0 || (stats & DomainStatsType.STATE) !== 0
  return measured(session.node, refs, flags).map(domain => ({
    domain: referenceTo(domain),
    params: withState ? stateFields(domain) : [],
  }))
}

function measured(
  node: TestCall['session']['node'],
  refs: readonly DomainRef[],
  flags: number,
): TestDomain[] {
  if (refs.length > 0) return refs.map(({ uuid }) => node.find(uuid)).filter(domain => domain !== undefined)
  const filter = filters.reduce((all, [from, to]) => ((flags & from) === 0 ? all : all | to), 0)
  return node.domains().filter(domain => passesFilter(domain, filter))
}

function stateFields({ state: { state, reason } }: TestDomain): TypedParameters {
  return [typedParameter('state.state', 'int', state), typedParameter('state.reason', 'int', reason)]
}

/** Traffic of one of its interfaces: numbers that grow with the time of day. */
export function testDomainInterfaceStats(
  { session }: TestCall,
  ref: DomainRef,
  device: string,
): DomainInterfaceStats {
  findInterface(currentDefinition(session.node.getRunning(ref)), device)
  const seconds = BigInt(Math.floor(Date.now() / 1000))
  const microseconds = BigInt(Date.now()) * 1000n
  return {
    rxBytes: microseconds / 10n,
    rxPackets: microseconds / 100n,
    rxErrors: seconds,
    rxDropped: seconds / 2n,
    txBytes: microseconds / 20n,
    txPackets: microseconds / 110n,
    txErrors: seconds / 3n,
    txDropped: seconds / 4n,
  }
}
