import { absent, type ValueType } from '../value-type.ts'

/** Any text, kept as it is. */
export const text: ValueType<string> = {
  kind: 'value',
  typescript: 'string',
  schema: { type: 'string' },
  expected: 'a text',
  parse: value => value,
  format: value => (typeof value === 'string' ? value : undefined),
}

/** A text in which an empty one means the same as none. */
export const word: ValueType<string> = {
  ...text,
  schema: { type: 'string', minLength: 1 },
  expected: 'a text that is not empty',
  parse: value => (value === '' ? absent : value),
  format: value => (typeof value === 'string' && value !== '' ? value : undefined),
}

/** A text that is refused where it is empty. */
export const nonEmpty: ValueType<string> = { ...word, parse: value => (value === '' ? undefined : value) }

/** A value of another type, of which an empty text says nothing. */
export function unlessEmpty<Value>(type: ValueType<Value>): ValueType<Value> {
  return { ...type, parse: value => (value === '' ? absent : type.parse(value)) }
}

/** A text that follows a pattern. `expected` says it in words, for messages. */
export function pattern(regexp: RegExp, expected: string): ValueType<string> {
  return {
    ...text,
    schema: { type: 'string', pattern: regexp.source },
    expected,
    parse: value => (regexp.test(value) ? value : undefined),
    format: value => (regexp.test(value) ? value : undefined),
  }
}
