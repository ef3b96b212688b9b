import { VirtError, type ErrorCode } from '@guestwork/util'
import { xmlFailure } from '../xml/failure.ts'
import { attributeOffset, positionAt, type XmlPosition } from '../xml/position.ts'
import type { FailureOptions, Refusal } from './check.ts'
import type { Offsets } from './offsets.ts'

/** The text that a document was read from, and where in it each of its objects stands. */
export interface Origin {
  /** The text. */
  readonly source: string
  /** The offset of the element of each object. */
  readonly offsets: Pick<Offsets, 'get'>
}

const origin = Symbol('origin')

interface Remembering {
  readonly [origin]?: Origin
}

/**
 * Keeps where a document comes from on the document itself, where no copy, comparison or JSON sees it. (A WeakMap holds all
 * documents until V8 collects its oldest memory, which makes reading many of them half as slow again.)
 */
export function rememberOrigin(document: object, { source, offsets }: Origin): void {
  Object.defineProperty(document, origin, { value: { source, offsets } })
}

function originOf(document: Remembering): Origin | undefined {
  return document[origin]
}

/**
 * Where a part of a document stood in the text that it was read from; undefined for a part that was added since,
 * and for a document that was not read at all, such as a copy.
 *
 * @example
 * ```ts
 * const place = positionOf(domain, domain.devices?.disks?.[0]) // { line: 12, column: 5 }
 * ```
 */
export function positionOf(document: object, part: object = document): XmlPosition | undefined {
  const from = originOf(document)
  const offset = from?.offsets.get(part)
  return from === undefined || offset === undefined ? undefined : positionAt(from.source, offset)
}

/** Refuses a document after it was read: with line and column where the part at fault was in its text. */
export function refusalOf(document: object): Refusal {
  return {
    fail(code: ErrorCode, message: string, at: object, options: FailureOptions = {}): never {
      const from = originOf(document)
      const start = from?.offsets.get(at) ?? from?.offsets.get(document)
      if (from === undefined || start === undefined)
        throw new VirtError(code, message, { domain: 'DOMAIN', details: { ...options } })
      throw failureAt(code, message, from.source, start, options)
    },
  }
}

/** The error about the element that begins at an offset, or about one of its attributes. */
export function failureAt(
  code: ErrorCode,
  message: string,
  source: string,
  start: number,
  options: FailureOptions,
): VirtError {
  const offset = options.attribute === undefined ? start : attributeOffset(source, start, options.attribute)
  const element = /<(?:[^\s/>:]*:)?([^\s/>]*)/y
  element.lastIndex = start
  return xmlFailure(code, message, source, offset, { element: element.exec(source)?.[1] ?? '', ...options })
}
