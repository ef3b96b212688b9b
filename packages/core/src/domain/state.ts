import {
  DomainBlockedReason,
  DomainCrashedReason,
  DomainNostateReason,
  DomainPausedReason,
  DomainPmsuspendedReason,
  DomainRunningReason,
  DomainShutdownReason,
  DomainShutoffReason,
  DomainState,
} from '../driver/enums/domain-state.ts'
import { enumName, type NameOf } from '../enum-name.ts'

const reasons = {
  [DomainState.NOSTATE]: DomainNostateReason,
  [DomainState.RUNNING]: DomainRunningReason,
  [DomainState.BLOCKED]: DomainBlockedReason,
  [DomainState.PAUSED]: DomainPausedReason,
  [DomainState.SHUTDOWN]: DomainShutdownReason,
  [DomainState.SHUTOFF]: DomainShutoffReason,
  [DomainState.CRASHED]: DomainCrashedReason,
  [DomainState.PMSUSPENDED]: DomainPmsuspendedReason,
} as const satisfies Record<DomainState, Readonly<Record<string, number>>>

type ReasonTable = (typeof reasons)[DomainState]

/** What a domain is doing (`virDomainState`), `unknown` for a state that libvirt 9.0 does not have. */
export type DomainStateName = NameOf<typeof DomainState> | 'unknown'

/** Why a domain is in its state, such as `booted` or `user`; which are possible depends on the state. */
export type DomainReasonName = NameOf<ReasonTable> | 'unknown'

/** The state of a domain and how it got there (`virDomainGetState`). */
export interface DomainStatus {
  /** What it is doing. */
  readonly state: DomainStateName
  /** Why, such as `booted` when running or `user` when paused. */
  readonly reason: DomainReasonName
}

/** The names of a state and its reason. */
export function domainStatus({ state, reason }: Readonly<Record<'state' | 'reason', number>>): DomainStatus {
  const tables: Readonly<Record<number, ReasonTable | undefined>> = reasons
  const table = tables[state]
  const reasonName = table === undefined ? 'unknown' : enumName<ReasonTable>(table, reason)
  return { state: domainStateName(state), reason: reasonName }
}

/** The name of a state. */
export function domainStateName(state: number): DomainStateName {
  return enumName(DomainState, state)
}
