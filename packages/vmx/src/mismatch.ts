import { VirtError, type ErrorCode } from '@guestwork/util'

/** One of the allowed values in words: `'a' or 'b' or 'c'`. */
export const oneOf = (allowed: Iterable<string>): string =>
  [...allowed].map(value => `'${value}'`).join(' or ')

/** Refuses an entry of a VMX: throws `INTERNAL_ERROR`, as libvirt does, with `details: { key, value }`. */
export function refuseEntry(key: string, value: string | undefined, problem: string): never {
  throw new VirtError('INTERNAL_ERROR', problem, { details: { key, value } })
}

/** Refuses an entry of a VMX by what is expected of it. */
export function refuseValue(key: string, value: string, expected: string): never {
  refuseEntry(key, value, `Expecting VMX entry '${key}' to be ${expected} but found '${value}'`)
}

/** Refuses what VMware cannot do: throws `CONFIG_UNSUPPORTED` with `details: { property }`. */
export function refuseProperty(
  property: string,
  problem: string,
  code: ErrorCode = 'CONFIG_UNSUPPORTED',
): never {
  throw new VirtError(code, problem, { details: { property } })
}
