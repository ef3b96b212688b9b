import { VirtError } from '@guestwork/util'
import { isRecord, recordOf, stringIn, type QmpRecord } from './value.ts'

/** Something that happened in QEMU. */
export interface QmpEvent {
  /** The name, such as `SHUTDOWN`. */
  readonly name: string
  /** What is told about it; empty when nothing is. */
  readonly data: QmpRecord
}

/** One message of QEMU. */
export type QmpMessage =
  /** The first message. QEMU takes no command but `qmp_capabilities` until that has been answered. */
  | { readonly kind: 'greeting' }
  | { readonly kind: 'event'; readonly event: QmpEvent }
  | { readonly kind: 'return'; readonly id: number; readonly value: unknown }
  /** `id` is undefined for an answer to something that QEMU could not read. */
  | {
      readonly kind: 'error'
      readonly id: number | undefined
      readonly class: string
      readonly description: string
    }

/**
 * Reads one line of QEMU's monitor.
 *
 * @throws VirtError `INTERNAL_ERROR` for a line that is no message.
 */
export function parseQmpMessage(line: string): QmpMessage {
  const message = recordOf(parseJson(line), 'message')
  if ('QMP' in message) return { kind: 'greeting' }
  if ('event' in message) {
    const data = message['data']
    return { kind: 'event', event: { name: stringIn(message, 'event'), data: isRecord(data) ? data : {} } }
  }
  const id = typeof message['id'] === 'number' ? message['id'] : undefined
  if ('error' in message) {
    const error = recordOf(message['error'], 'error')
    return { kind: 'error', id, class: stringIn(error, 'class'), description: stringIn(error, 'desc') }
  }
  if ('return' in message && id !== undefined) return { kind: 'return', id, value: message['return'] }
  throw malformed(line)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw malformed(line, cause)
  }
}

function malformed(line: string, cause?: unknown): VirtError {
  const shown = line.length > 80 ? `${line.slice(0, 80)}…` : line
  return new VirtError('INTERNAL_ERROR', `cannot parse message '${shown}' of the QEMU monitor`, {
    domain: 'QEMU',
    cause,
  })
}
