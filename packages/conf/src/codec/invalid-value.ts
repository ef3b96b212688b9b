import { VirtError } from '@guestwork/util'

/** The error about a property that holds what its type cannot. */
export function invalidValue(property: string, value: unknown, expected: string): VirtError {
  const shown =
    typeof value === 'string' ? `'${value}'` : typeof value === 'bigint' ? String(value) : typeName(value)
  return new VirtError('INVALID_ARG', `the property '${property}' is ${shown}, expected ${expected}`, {
    domain: 'DOMAIN',
    details: { property },
  })
}

function typeName(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === null ? 'null' : `of type ${typeof value}`
}
