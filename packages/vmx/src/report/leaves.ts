import type { Domain } from '@guestwork/conf/domain'

type Scalar = string | number | bigint | boolean

/** The values of a domain by their paths, such as `devices.disks[sda].driver.cache`. */
export function leavesOf(domain: Domain): ReadonlyMap<string, Scalar> {
  const leaves = new Map<string, Scalar>()
  collect(domain, '', leaves)
  return leaves
}

function collect(value: unknown, path: string, leaves: Map<string, Scalar>): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${path}[${labelOf(item, index)}]`, leaves)
  } else if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
    if (members.length === 0) leaves.set(path, true)
    for (const [name, member] of members) collect(member, path === '' ? name : `${path}.${name}`, leaves)
  } else if (isScalar(value)) {
    leaves.set(path, value)
  }
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value)
}

/** Disks by their names and controllers by what they are, as their order can change; others by their place. */
function labelOf(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return String(index)
  if ('target' in item && typeof item.target === 'object' && item.target !== null && 'dev' in item.target) {
    const { dev } = item.target
    const bus = 'bus' in item.target ? item.target.bus : undefined
    if (typeof dev === 'string' && 'device' in item) return bus === 'sata' ? `sata:${dev}` : dev
  }
  if ('type' in item && 'index' in item) return `${String(item.type)}${String(item.index)}`
  return String(index)
}
