import { absent, type ValueType } from '../value-type.ts'
import { hex } from './number.ts'
import { pattern } from './text.ts'

/** A number of at least so many hexadecimal digits, written in capitals; -1 says that it does not matter. */
export function usbNumber(digits: number, max: number = 16 ** digits - 1): ValueType<number> {
  const plain = hex(digits, max)
  return {
    ...plain,
    parse: value => (value.trim() === '-1' ? absent : plain.parse(value)),
    format: value => plain.format(value)?.replace(/(?<=^0x).*/, number => number.toUpperCase()),
  }
}

const portPath = /^[ \t\n\r]*\d{1,10}(?:\.\d{1,10}){0,3}$/

/** A port of a USB controller, with the ports of hubs on the way. */
export const usbPort: ValueType<string> = {
  ...pattern(portPath, "a port such as '2' or '1.2'"),
  parse(value) {
    const ports = portPath.test(value) ? value.split('.').map(Number) : []
    if (ports.length === 0 || !ports.every(number => number <= 0xffffffff)) return undefined
    return ports[0] === 0 ? absent : ports.join('.')
  },
}

const release = pattern(/^\d{1,2}\.\d{2}$/, "a version such as '1.10'")

/** The release of a USB device, with two digits behind the point; -1 says that it does not matter. */
export const usbVersion: ValueType<string> = {
  ...release,
  parse: value => (value === '-1' ? absent : release.parse(value.replace(/\.(\d)$/, '.$10'))),
}
