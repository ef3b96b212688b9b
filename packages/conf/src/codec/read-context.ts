import type { ErrorCode } from '@guestwork/util'
import { localName, type XmlDocument, type XmlElement } from '../xml/element.ts'
import type { CheckContext, FailureOptions } from './check.ts'
import { Offsets } from './offsets.ts'
import { failureAt } from './origin.ts'

/** What happens to attributes and elements that a declaration does not know. */
export type UnknownHandling = 'keep' | 'drop' | 'error'

/** The state of one reading of one document. */
export class ReadContext implements CheckContext {
  readonly document: XmlDocument
  readonly inactive: boolean
  readonly unknown: UnknownHandling
  /** Where each object that was read stands. */
  readonly offsets = new Offsets()

  constructor(document: XmlDocument, options: { inactive: boolean; unknown: UnknownHandling }) {
    this.document = document
    this.inactive = options.inactive
    this.unknown = options.unknown
  }

  fail(code: ErrorCode, message: string, at: object, options: FailureOptions = {}): never {
    const start = this.offsets.get(at) ?? ('start' in at && typeof at.start === 'number' ? at.start : 0)
    throw failureAt(code, message, this.document.source, start, options)
  }

  /** Refuses a value, saying what would be right. */
  invalid(
    element: XmlElement,
    attribute: string | undefined,
    value: string,
    expected: string,
    code: ErrorCode = 'XML_ERROR',
  ): never {
    const name = localName(element.name)
    const what =
      attribute === undefined ? `for element '${name}'` : `for attribute '${attribute}' in element '${name}'`
    const options = attribute === undefined ? {} : { attribute }
    this.fail(code, `Invalid value ${what}: '${shorten(value)}', expected ${expected}`, element, options)
  }

  /** Refuses an element that lacks something. What that is, codes such as `NO_TARGET` say themselves. */
  missing(element: XmlElement, what: string, code: ErrorCode = 'XML_ERROR'): never {
    const name = localName(element.name)
    this.fail(
      code,
      code.startsWith('NO_') ? `<${name}>` : `Missing required ${what} in element '${name}'`,
      element,
    )
  }
}

function shorten(value: string): string {
  return value.length > 80 ? `${value.slice(0, 77)}...` : value
}
