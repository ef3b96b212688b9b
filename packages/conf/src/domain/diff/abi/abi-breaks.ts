import { VirtError } from '@guestwork/util'
import type { Domain } from '../../domain.gen.ts'
import { isList, isSame, valueAt } from '../tree.ts'
import { deviceFields, guestFields, listFields, type AbiField } from './abi-fields.ts'

/** A difference that the guest would see. */
export interface AbiBreak {
  /** Where; members of lists by their number: `devices.disks[0].serial`. */
  readonly path: string
  /** What the source has; the number of members where that differs. */
  readonly old?: unknown
  /** What the target has. */
  readonly new?: unknown
  /** The same as a sentence. */
  readonly message: string
}

/**
 * What a guest that was started with one definition, and goes on with another, would see change: after migration, with a
 * saved state, or with a snapshot. Both are compared as they are; complete them before where they may leave things open.
 *
 * @param source - the definition that the guest was started with
 * @param target - the one that it would go on with
 */
export function findAbiBreaks(source: Domain, target: Domain): AbiBreak[] {
  return [
    ...inFields(source, target, '', guestFields),
    ...[...listFields].flatMap(([path, fields]) => inList(source, target, path, fields)),
    ...[...deviceFields].flatMap(([list, fields]) =>
      inList(source, target, `devices.${list}`, [...fields, ...placeFields]),
    ),
  ]
}

/**
 * Refuses a definition with which a guest cannot go on (`virDomainDefCheckABIStability`).
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` for the first difference that the guest would see, with `details: { path }`.
 */
export function checkAbiStability(source: Domain, target: Domain): void {
  const [first] = findAbiBreaks(source, target)
  if (first === undefined) return
  throw new VirtError('CONFIG_UNSUPPORTED', first.message, {
    domain: 'DOMAIN',
    details: { path: first.path },
  })
}

/** Where a device is plugged in; that a PCI device has several functions follows from the others. */
const placeFields = [
  ...['type', 'domain', 'bus', 'slot', 'function', 'controller', 'unit', 'port', 'iobase', 'irq', 'base'],
  ...['cssid', 'ssid', 'devno', 'reg'],
].map(part => `address.${part}`)

function inList(source: Domain, target: Domain, path: string, fields: readonly AbiField[]): AbiBreak[] {
  const [before, after] = [membersAt(source, path), membersAt(target, path)]
  if (before.length !== after.length) {
    return [
      broken(
        path,
        before.length,
        after.length,
        `the target has ${after.length} ${path}, the source ${before.length}`,
      ),
    ]
  }
  return before.flatMap((member, at) => inFields(member, after[at], `${path}[${at}].`, fields))
}

/** A device of which there is one at most is a list too. */
function membersAt(domain: Domain, path: string): readonly unknown[] {
  const found = valueAt(domain, path)
  if (isList(found)) return found
  return found === undefined ? [] : [found]
}

function inFields(source: unknown, target: unknown, prefix: string, fields: readonly AbiField[]): AbiBreak[] {
  return fields.flatMap(field => {
    const [old, fresh] = [valueAt(source, field), valueAt(target, field)]
    if (isSame(old, fresh)) return []
    const path = prefix + field
    return [
      broken(path, old, fresh, `${path} of the target, ${shown(fresh)}, is not the source's, ${shown(old)}`),
    ]
  })
}

function broken(path: string, old: unknown, fresh: unknown, message: string): AbiBreak {
  return { path, ...(old !== undefined && { old }), ...(fresh !== undefined && { new: fresh }), message }
}

function shown(value: unknown): string {
  if (value === undefined) return 'none'
  if (typeof value === 'string') return `'${value}'`
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))
}
