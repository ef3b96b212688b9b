/**
 * Flags of the stream slots.
 *
 * @packageDocumentation
 */

/** How `streamRecvFlags` treats a hole (`virStreamRecvFlagsValues`). */
export const StreamRecvFlag = {
  /** Answer `'hole'` in place of the zeros that a hole reads as. */
  STOP_AT_HOLE: 1,
} as const

/** What a stream's listener hears of (`virStreamEventType`). */
export const StreamEventType = {
  /** There are bytes to receive. */
  READABLE: 1,
  /** Bytes can be sent without waiting. */
  WRITABLE: 2,
  /** The stream failed. */
  ERROR: 4,
  /** The far side hung up. */
  HANGUP: 8,
} as const
