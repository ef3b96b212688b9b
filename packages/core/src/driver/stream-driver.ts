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
  readonly kind: 'data' | 'hole'
  /** Bytes; 0 at the end of the stream. */
  readonly length: bigint
}

/**
 * Stream slots (`virStreamDriver`): how the bytes of one stream move. `call.session` is the state that was attached
 * with {@link StreamRef.attach}. Core never runs two sends, or two receives, of one stream at a time.
 *
 * Most drivers have a pair of web streams at hand: {@link attachWebStreams} makes the table from it.
 *
 * @typeParam S - the state of one stream
 */
export interface StreamDriver<S> {
  /**
   * Take bytes from the caller (`virStreamSend`). Answers when they are taken, so that a slow peer slows the caller.
   * Returns how many were taken, at least one.
   */
  readonly streamSend?: Slot<S, [data: Uint8Array], number>
  /** Deliver up to `length` bytes (`virStreamRecv`); an empty array at the end. Derived from `streamRecvFlags`. */
  readonly streamRecv?: Slot<S, [length: number], Uint8Array>
  /**
   * Deliver up to `length` bytes, waiting until there are some (`virStreamRecvFlags`); an empty array at the end.
   * With the flag STOP_AT_HOLE (1) also `'hole'`, when the stream stands at a hole.
   */
  readonly streamRecvFlags?: Slot<S, [length: number, flags: number], Uint8Array | 'hole'>
  /** Take a hole of `length` bytes from the caller (`virStreamSendHole`). Only for sparse streams. */
  readonly streamSendHole?: Slot<S, [length: bigint, flags: number], void>
  /** Pass over the hole that the stream stands at and say how long it is (`virStreamRecvHole`). */
  readonly streamRecvHole?: Slot<S, [flags: number], bigint>
  /** Say what the stream stands at (`virStreamInData`, an internal step of sparse transfer). */
  readonly streamInData?: Slot<S, [], StreamSection>
  /** Call the listener when the stream becomes readable (1), writable (2), has failed (4) or was hung up (8) (`virStreamEventAddCallback`). */
  readonly streamEventAddCallback?: Slot<S, [events: number, listener: (events: number) => void], void>
  /** Change which events the listener hears of (`virStreamEventUpdateCallback`). */
  readonly streamEventUpdateCallback?: Slot<S, [events: number], void>
  /** Forget the listener (`virStreamEventRemoveCallback`). */
  readonly streamEventRemoveCallback?: Slot<S, [], void>
  /** End in order: all that was sent arrives; an error that the far side met comes out here (`virStreamFinish`). */
  readonly streamFinish?: Slot<S, [], void>
  /** End at once and drop what is under way (`virStreamAbort`). Never fails, may be called at any time. */
  readonly streamAbort?: Slot<S, [], void>
}
