import type { ErrorCode } from '@guestwork/util'

/** What a value type's `parse` answers for a word that stands for "nothing said", such as `default`. */
export const absent: unique symbol = Symbol('absent')

/** A JSON Schema, as far as declarations need it. */
export type ValueSchema = Readonly<Record<string, unknown>>

/**
 * How the text of an attribute or of an element becomes a value, and back.
 *
 * Method syntax on purpose: a type for `number` has to fit where a type for any value is expected.
 */
export interface ValueType<Value = unknown> {
  readonly kind: 'value'
  /** The TypeScript type of the value, as it is written into the generated interfaces. */
  readonly typescript: string
  /** The JSON Schema of the value. */
  readonly schema: ValueSchema
  /** What is acceptable, for the end of a message: `one of 'a', 'b'`. */
  readonly expected: string
  /** The code of the error about a text that is not acceptable; `XML_ERROR` when left out. */
  readonly code?: ErrorCode
  /** That code where it depends on the text, and on the unit that was written; undefined for `code`. */
  codeOf?(text: string, unit: string | undefined): ErrorCode | undefined
  /** The value; undefined where the text is not acceptable. */
  parse(text: string): Value | undefined | typeof absent
  /** The text; undefined where the value is outside of what the type can hold. */
  format(value: Value): string | undefined
  /** Set on a value whose unit stands in an attribute beside it. */
  readonly unit?: UnitRule
}

/** How a value with a unit is read and written. The object holds the value in one fixed unit. */
export interface UnitRule {
  /** The attribute that names the unit. */
  readonly attribute: string
  /** Whether that attribute is written before the one with the value. */
  readonly first?: boolean
  /** The value that `text` stands for, given the unit that was written, if any; undefined where one of them is wrong. */
  parse(text: string, unit: string | undefined): unknown
  /** The text and the unit that libvirt prints. */
  format(value: unknown): readonly [text: string, unit: string] | undefined
}
