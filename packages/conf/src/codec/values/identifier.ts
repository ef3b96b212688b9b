import type { ValueType } from '../value-type.ts'
import { text } from './text.ts'

const uuidDigits = /^[0-9a-f]{32}$/

/** A UUID. Any spelling that libvirt reads is accepted; the value has the canonical form, in lower case. */
export const uuid: ValueType<string> = {
  ...text,
  schema: { type: 'string', format: 'uuid' },
  expected: 'a UUID of 32 hexadecimal digits',
  parse: canonicalUuid,
  format: canonicalUuid,
}

function canonicalUuid(value: string): string | undefined {
  const digits = value.trim().replaceAll('-', '').toLowerCase()
  if (!uuidDigits.test(digits)) return undefined
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const macPattern = /^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5}$/

/** A MAC address; the value has six groups of two lower-case digits. */
export const macAddress: ValueType<string> = {
  ...text,
  schema: { type: 'string', pattern: '^[0-9a-f]{2}(:[0-9a-f]{2}){5}$' },
  expected: "a MAC address such as '52:54:00:12:34:56'",
  parse: canonicalMac,
  format: canonicalMac,
}

function canonicalMac(value: string): string | undefined {
  const lower = value.toLowerCase()
  if (!macPattern.test(lower)) return undefined
  return lower
    .split(':')
    .map(group => group.padStart(2, '0'))
    .join(':')
}
