import { VirtError } from '@guestwork/util'
import type { StreamDriver } from '../stream-driver.ts'
import { presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slot that receives from a stream. */
export function deriveStream<S>(slots: StreamDriver<S>): Partial<StreamDriver<S>> {
  return presentSlots<StreamDriver<S>>({
    streamRecv: withAnswer(withFlags(slots.streamRecvFlags, 0), dataOnly),
  })
}

function dataOnly(received: Uint8Array | 'hole'): Uint8Array {
  if (received !== 'hole') return received
  throw new VirtError('INTERNAL_ERROR', 'the stream delivered a hole that nobody asked for', {
    domain: 'STREAMS',
  })
}
