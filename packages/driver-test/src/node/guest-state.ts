import type { DomainTime } from '@guestwork/core'

/** What the imaginary system inside a guest has been told. It outlasts a restart, as in libvirt's mock. */
export interface GuestState {
  /** Its clock, which does not tick. */
  time: DomainTime
  /** Where the file systems are mounted that take no writes at the moment. */
  readonly frozen: Set<string>
}

/** The state of a guest that nobody has told anything: its clock shows a moment of November 1989. */
export function untouchedGuest(): GuestState {
  return { time: { seconds: 627_319_920n, nseconds: 0 }, frozen: new Set() }
}
