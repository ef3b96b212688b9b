import type { Domain } from '@guestwork/conf/domain'
import type { FieldReport, ReportField } from './field-report.ts'
import { leavesOf } from './leaves.ts'

/** Why a property comes out as something near to it. The first pattern that fits gives the reason. */
const approximations: readonly (readonly [RegExp, string])[] = [
  [/^memory$/, 'VMware takes memory in steps of 4 MiB'],
  [/^(?:currentMemory|memtune\.minGuarantee)$/, 'VMware takes limits of memory in MiB'],
  [/\.model\.vram$/, 'video memory is a power of two of KiB, 64 at least'],
  [/\.mac\./, 'VMware tells addresses that it makes from those of the user by their ranges'],
  [/\.source\.(?:file|path)$/, 'the file has another name in VMware'],
]

/** Why a property does not come out at all. */
const losses: readonly (readonly [RegExp, string])[] = [
  [/^vmwareDatacenterPath$/, 'a VMX does not say where in vCenter it is'],
  [/^genid$/, 'VMware makes the number itself'],
  [/^id$/, 'a VMX describes a guest that does not run'],
  [/^os\.boots/, 'VMware keeps the boot order in its NVRAM file'],
  [/^devices\.disks\[.*\.driver\.name$/, "it has become the model of the disk's controller"],
  [/^devices\.consoles/, 'VMware has serial ports, and no consoles'],
  [/^uuid$/, 'VMware makes a UUID where there is none'],
  [/(?:^|\.)extra\b/, 'it is not known'],
]

/**
 * Tells what became of every property of a domain, by comparing it with what its VMX is read as.
 *
 * @param given The domain that was written.
 * @param read What reading the VMX gives.
 */
export function reportProperties(given: Domain, read: Domain, report: ReportField): void {
  const found = leavesOf(read)
  for (const [field, value] of leavesOf(given)) {
    const now = found.get(field)
    if (now === value) report({ field, outcome: 'kept' })
    else if (now === undefined) report(dropped(field))
    else report(approximated(field, String(now)))
  }
}

const reasonFor = (field: string, reasons: typeof losses): string | undefined =>
  reasons.find(([pattern]) => pattern.test(field))?.[1]

const dropped = (field: string): FieldReport => ({
  field,
  outcome: 'dropped',
  reason: reasonFor(field, losses) ?? 'a VMX has no entry for it',
})

const approximated = (field: string, now: string): FieldReport => ({
  field,
  outcome: 'approximated',
  reason: reasonFor(field, approximations) ?? `it comes out as '${now}'`,
})
