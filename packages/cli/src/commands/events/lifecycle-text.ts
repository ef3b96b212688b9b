import type { DomainEvent } from '@guestwork/core'
import { eventWord } from './event-word.ts'

type Lifecycle = Pick<DomainEvent<'domain-lifecycle'>, 'event' | 'detail'>

const events: Readonly<Partial<Record<Lifecycle['event'], string>>> = { pmsuspended: 'PMSuspended' }

const details: Readonly<Partial<Record<Lifecycle['detail'], string>>> = {
  'from-snapshot': 'Snapshot',
  wakeup: 'Event wakeup',
  ioerror: 'I/O Error',
  'api-error': 'API error',
  postcopy: 'Post-copy',
  'postcopy-failed': 'Post-copy Error',
  guest: 'Finished after guest request',
  host: 'Finished after host request',
}

/** What happened to a domain and why, in virsh's words. */
export function lifecycleText({ event, detail }: Lifecycle): string {
  return `: ${events[event] ?? eventWord(event)} ${details[detail] ?? eventWord(detail)}`
}
