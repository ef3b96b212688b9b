import { VirtError, type ErrorCode } from '@guestwork/util'
import { positionAt } from './position.ts'

/** Facts beside line and column that an error about a document carries. */
export interface XmlFailureDetails {
  /** The element that is at fault. */
  readonly element?: string
  /** The attribute that is at fault. */
  readonly attribute?: string
}

/** An error about a place in a document; the message ends with the place. */
export function xmlFailure(
  code: ErrorCode,
  message: string,
  source: string,
  offset: number,
  details: XmlFailureDetails = {},
): VirtError {
  const { line, column } = positionAt(source, offset)
  const text = `${message.replace(/\.$/, '')} (line ${String(line)}, column ${String(column)})`
  return new VirtError(code, text, { domain: 'XML', details: { line, column, ...details } })
}
