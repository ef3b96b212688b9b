import type { DomainReasonName, DomainStateName } from '@guestwork/core'

const states: Readonly<Partial<Record<DomainStateName, string>>> = {
  nostate: 'no state',
  blocked: 'idle',
  shutdown: 'in shutdown',
  shutoff: 'shut off',
  unknown: 'no state',
}

const reasons: Readonly<Partial<Record<DomainReasonName, string>>> = {
  migration: 'migrating',
  save: 'saving',
  dump: 'dumping',
  ioerror: 'I/O error',
  snapshot: 'creating snapshot',
  wakeup: 'event wakeup',
  postcopy: 'post-copy',
  'postcopy-failed': 'post-copy failed',
}

/** A state in virsh's words (`virshDomainStateToString`). */
export function stateText(state: DomainStateName): string {
  return states[state] ?? state
}

/** A reason for a state in virsh's words (`virshDomainStateReasonToString`). */
export function reasonText(reason: DomainReasonName): string {
  return reasons[reason] ?? reason.replaceAll('-', ' ')
}
