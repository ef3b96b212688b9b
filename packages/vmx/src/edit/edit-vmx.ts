import type { Domain } from '@guestwork/conf/domain'
import { completeForWriting } from '../complete.ts'
import type { VmxContext } from '../context/context.ts'
import { writeConfig } from '../format-vmx.ts'
import { parseVmx } from '../parse-vmx.ts'
import { hardwareVersions } from '../parts/hardware.ts'
import { VmxFile } from '../syntax/file.ts'
import { applyChanges } from './changes.ts'
import { slotsFor, slotsIn, type Slots } from './slots.ts'

/** How a VMX is edited. */
export interface EditVmxOptions extends VmxContext {
  /** The name that the guest has while its VMX has no `displayName`, as for `parseVmx`. */
  readonly fallbackName?: string
}

/**
 * A VMX with what a changed domain says, in the form in which it was given: text, or bytes in their own character set.
 *
 * Only the entries that differ between what the VMX is read as and the changed domain are written. Keys that are not
 * known, comments, the order and every other character stay. A device that is gone keeps its entries and is marked as
 * not present, as VMware does it; new entries are added at the end.
 *
 * Throws as `parseVmx` and `formatVmx` do, and `INVALID_ARG` for a character that the character set does not have.
 *
 * @example
 * ```ts
 * const before = await readFile('web-1.vmx')
 * const domain = parseVmx(before)
 * domain.memory = 4n * 1024n * 1024n
 * await writeFile('web-1.vmx', editVmx(before, domain))
 * ```
 */
export function editVmx(document: string, domain: Domain, options?: EditVmxOptions): string
export function editVmx(document: Uint8Array, domain: Domain, options?: EditVmxOptions): Uint8Array
export function editVmx(
  document: string | Uint8Array,
  domain: Domain,
  options: EditVmxOptions = {},
): string | Uint8Array {
  const file = new VmxFile(document)
  const before = parseVmx(document, options)
  const { ethernet, sharedFolder } = slotsIn(file)
  const version = Number(file.get('virtualHW.version'))
  const entries = (guest: Domain, slots: readonly Slots[]): ReadonlyMap<string, string> =>
    renumber(
      writeConfig(completeForWriting(guest), {
        ...options,
        virtualHardwareVersion: Math.min(version, hardwareVersions.newest),
      }).entries,
      slots,
    )
  applyChanges(
    file,
    entries(before, [ethernet, sharedFolder]),
    entries(domain, [slotsFor(ethernet, before, domain), slotsFor(sharedFolder, before, domain)]),
  )
  return typeof document === 'string' ? file.toString() : file.toBytes()
}

/** Entries with the numbers that the devices have in the file. */
function renumber(
  entries: ReadonlyMap<string, string>,
  slots: readonly Slots[],
): ReadonlyMap<string, string> {
  const renamed = [...entries].map(([key, value]) => {
    const [, name, index, rest] = /^(ethernet|sharedFolder)(\d+)(\..*)$/.exec(key) ?? []
    const number = slots.find(known => known.name === name)?.numbers[Number(index)]
    return [number === undefined ? key : `${name ?? ''}${String(number)}${rest ?? ''}`, value] as const
  })
  return new Map(renamed)
}
