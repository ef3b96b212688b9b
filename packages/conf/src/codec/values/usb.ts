import { absent, type ValueType } from '../value-type.ts'
import { hex } from './number.ts'
import { pattern } from './text.ts'

/** A number of so many hexadecimal digits, written in capitals; -1 says that it does not matter. */
export function usbNumber(digits: number): ValueType<number> {
  const plain = hex(digits, 16 ** digits - 1)
  return {
    ...plain,
    parse: value => (value.trim() === '-1' ? absent : plain.parse(value)),
    format: value => plain.format(value)?.replace(/(?<=^0x).*/, number => number.toUpperCase()),
  }
}

const release = pattern(/^\d{1,2}\.\d{2}$/, "a version such as '1.10'")

/** The release of a USB device, with two digits behind the point; -1 says that it does not matter. */
export const usbVersion: ValueType<string> = {
  ...release,
  parse: value => (value === '-1' ? absent : release.parse(value.replace(/\.(\d)$/, '.$10'))),
}
