import type { DomainRef } from '../refs.ts'

/** What a monitor command answered, with the files that came along. */
export interface QemuMonitorAnswer {
  /** The answer as text: JSON for QMP, otherwise what the monitor printed. */
  readonly text: string
  /** Open files that QEMU passed back, as numbers of this process; the receiver closes them. */
  readonly files: readonly number[]
}

/** An event of a domain's QEMU monitor, as it came (`virConnectDomainQemuMonitorEventCallback`). */
export interface QemuMonitorEvent {
  /** The domain that it came from. */
  readonly domain: DomainRef
  /** QEMU's name of the event, such as `POWERDOWN`. */
  readonly event: string
  /** When QEMU sent it, in seconds since the epoch. */
  readonly seconds: bigint
  /** Microseconds beyond that: 0 to 999999. */
  readonly micros: number
  /** Its data as JSON; undefined when it has none. */
  readonly details: string | undefined
}
