import { formatBitmap, parseBitmap } from '@guestwork/util'
import type { ValueType } from '../value-type.ts'
import { text } from './text.ts'

/** A set of numbers such as processors or NUMA nodes. `1-4,^3` is read, the value has the short form `1-2,4`. */
export const numberSet: ValueType<string> = {
  ...text,
  schema: { type: 'string', pattern: '^[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$' },
  expected: "a set of numbers such as '0-3,8'",
  code: 'INVALID_ARG',
  parse: canonicalSet,
  format: canonicalSet,
}

function canonicalSet(value: string): string | undefined {
  try {
    const numbers = parseBitmap(value)
    return numbers.length === 0 ? undefined : formatBitmap(numbers)
  } catch {
    return undefined
  }
}
