import { tryParseMacAddress, tryParseUuid } from '@guestwork/util'
import type { ValueType } from '../value-type.ts'
import { text } from './text.ts'

/** A UUID. Any spelling that libvirt reads is accepted; the value has the canonical form, in lower case. */
export const uuid: ValueType<string> = {
  ...text,
  schema: { type: 'string', format: 'uuid' },
  expected: 'a UUID of 32 hexadecimal digits',
  parse: tryParseUuid,
  format: tryParseUuid,
}

/** A UUID, or an empty text in which the hypervisor puts a new one. */
export const uuidOrNew: ValueType<string> = {
  ...uuid,
  schema: { anyOf: [uuid.schema, { const: '' }] },
  expected: 'a UUID of 32 hexadecimal digits, or nothing',
  parse: value => (value === '' ? '' : tryParseUuid(value)),
  format: value => (value === '' ? '' : tryParseUuid(value)),
}

/** A MAC address; the value has six groups of two lower-case digits. */
export const macAddress: ValueType<string> = {
  ...text,
  schema: { type: 'string', pattern: '^[0-9a-f]{2}(:[0-9a-f]{2}){5}$' },
  expected: "a MAC address such as '52:54:00:12:34:56'",
  parse: tryParseMacAddress,
  format: tryParseMacAddress,
}
