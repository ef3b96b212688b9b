import type { Slot } from './slot.ts'

/** A stream that a slot receives, and to which it attaches what moves the data (`virStreamPtr`). */
export interface StreamRef {
  /**
   * Gives the stream its driver. A slot that takes a stream does this exactly once before it answers.
   *
   * @param driver - the functions that move data
   * @param session - what they find as `call.session`: the state of this one stream
   */
  attach<T>(driver: StreamDriver<T>, session: T): void
}

/** Which kind of section a sparse stream stands at, and how many bytes are left in it. */
export interface StreamSection {
  /** `hole` for a stretch that reads as zeros and takes no space. */
  readonly kind: 'data' | 'hole'
  /** Bytes; 0 at the end of the stream. */
  readonly length: bigint
}

/**
 * Stream slots (`virStreamDriver`): how the bytes of one stream move. `call.session` is the state that was attached
 * with {@link StreamRef.attach}. Core never runs two sends, or two receives, of one stream at a time; a send and a receive
 * may run together.
 *
 * Most drivers have a pair of web streams at hand: `attachWebStreams` makes the table from it.
 *
 * @typeParam S - the state of one stream
 */
export interface StreamDriver<S> {
  /**
   * Take bytes from the caller (`virStreamSend`). Answers when they are taken, so that a slow peer slows the caller, and
   * says how many were taken: at least one. Rejects with OPERATION_INVALID after `streamFinish`.
   */
  readonly streamSend?: Slot<S, [data: Uint8Array], number>
  /** Deliver up to `length` bytes (`virStreamRecv`). Derived from `streamRecvFlags`. */
  readonly streamRecv?: Slot<S, [length: number], Uint8Array>
  /**
   * Deliver up to `length` bytes, waiting until there are some (`virStreamRecvFlags`); an empty array at the end and from
   * then on. `length` is at least 1. With `StreamRecvFlag.STOP_AT_HOLE` also `'hole'`, when the stream stands at a hole;
   * without it a hole is delivered as zeros.
   */
  readonly streamRecvFlags?: Slot<S, [length: number, flags: number], Uint8Array | 'hole'>
  /**
   * Take a hole of `length` bytes from the caller (`virStreamSendHole`). Only for sparse streams. No flags are defined.
   */
  readonly streamSendHole?: Slot<S, [length: bigint, flags: number], void>
  /**
   * Pass over the hole that the stream stands at and say how many bytes long it is (`virStreamRecvHole`). Rejects with
   * OPERATION_INVALID when it stands at data. No flags are defined.
   */
  readonly streamRecvHole?: Slot<S, [flags: number], bigint>
  /** Say what the stream stands at (`virStreamInData`, an internal step of sparse transfer). */
  readonly streamInData?: Slot<S, [], StreamSection>
  /**
   * Call the listener when one of the events happens (`virStreamEventAddCallback`). `events` are bits of
   * `StreamEventType`; the listener gets those that hold. Rejects with INTERNAL_ERROR when there is a listener already.
   */
  readonly streamEventAddCallback?: Slot<S, [events: number, listener: (events: number) => void], void>
  /** Change which events the listener hears of; 0 for none (`virStreamEventUpdateCallback`). */
  readonly streamEventUpdateCallback?: Slot<S, [events: number], void>
  /** Forget the listener (`virStreamEventRemoveCallback`). */
  readonly streamEventRemoveCallback?: Slot<S, [], void>
  /**
   * End sending in order (`virStreamFinish`). Answers when all that was sent has arrived; an error that the far side met
   * comes out here at the latest.
   */
  readonly streamFinish?: Slot<S, [], void>
  /**
   * End both directions at once and drop what is under way (`virStreamAbort`). Answers when everything that the stream
   * held is released. Never rejects, may be called at any time and more than once; a send or receive that waits rejects
   * with OPERATION_ABORTED.
   */
  readonly streamAbort?: Slot<S, [], void>
}
