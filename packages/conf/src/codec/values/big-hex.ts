import type { ValueType } from '../value-type.ts'
import { ulong } from './number.ts'

const hexadecimal = /^\s*0[xX][0-9a-fA-F]{1,16}\s*$/

/** A 64-bit number, read in decimal or hexadecimal and written as `0x` and at least so many digits. */
export function bigHex(digits: number): ValueType<bigint> {
  return {
    ...ulong,
    expected: 'a number from 0 to 0xffffffffffffffff',
    parse: value => (hexadecimal.test(value) ? BigInt(value.trim()) : ulong.parse(value)),
    format: value =>
      ulong.format(value) === undefined ? undefined : `0x${value.toString(16).padStart(digits, '0')}`,
  }
}
