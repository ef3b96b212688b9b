import type { DomainEvent } from '@guestwork/core'
import { capitalize } from '../../output/capitalize.ts'

type Lifecycle = DomainEvent<'domain-lifecycle'>

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

/** A lifecycle event in virsh's words, one line. */
export function lifecycleText(
  domain: string,
  { event, detail }: Pick<Lifecycle, 'event' | 'detail'>,
): string {
  const what = events[event] ?? capitalize(event)
  return `event 'lifecycle' for domain '${domain}': ${what} ${details[detail] ?? capitalize(detail)}\n`
}
