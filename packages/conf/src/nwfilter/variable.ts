import type { ValueType } from '../codec/value-type.ts'
import { text } from '../codec/values/text.ts'

const access = /^\$([a-zA-Z0-9_]*)(?:\[\s*(@?)\s*(\d{1,10})\s*\]\s*)?$/
const largest = 0xffffffff

/** A reference to a variable in libvirt's spelling: `$IP`, `$IP[1]` for one of its values, `$IP[@1]` for an iterator. */
function variable(value: string): string | undefined {
  const found = access.exec(value)
  if (found === null) return undefined
  const [, name = '', at = '', digits] = found
  if (digits === undefined) return name === '' ? undefined : `$${name}`
  const number = Number(digits)
  if (number > largest) return undefined
  return at === '@' && number === 0 ? `$${name}` : `$${name}[${at}${number}]`
}

/** What a filter's attribute holds: a value in libvirt's spelling, such as the examples, or a reference to a variable. */
export function filterValue(
  expected: string,
  examples: readonly string[],
  canonical: (value: string) => string | undefined,
): ValueType<string> {
  const parse = (value: unknown): string | undefined => {
    if (typeof value !== 'string') return undefined
    return value.startsWith('$') ? variable(value) : canonical(value)
  }
  return {
    ...text,
    schema: { type: 'string', examples: [...examples, '$NAME'] },
    code: 'INTERNAL_ERROR',
    expected: `${expected}, or a variable such as '$NAME'`,
    parse,
    format: parse,
  }
}
