import { tryParseIpAddress } from '@guestwork/util'
import type { ValueType } from '../value-type.ts'
import { text } from './text.ts'

/** An IPv4 or IPv6 address; the value has the canonical spelling. */
export const ipAddress: ValueType<string> = {
  ...text,
  expected: "an IP address such as '192.168.122.1' or '2001:db8::1'",
  parse: value => tryParseIpAddress(value)?.text,
  format: value => tryParseIpAddress(value)?.text,
}

/** An IPv4 or IPv6 address that is kept as it was written. */
export const writtenIpAddress: ValueType<string> = {
  ...ipAddress,
  parse: kept,
  format: kept,
}

function kept(value: string): string | undefined {
  return tryParseIpAddress(value) === undefined ? undefined : value
}
