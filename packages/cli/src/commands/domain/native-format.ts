import { VirtError } from '@guestwork/util'
import { data, flag } from '../../grammar/option.ts'
import { formatTable } from '../../output/table.ts'

/** The option that names a hypervisor's own format. */
export const formatOption = data("the hypervisor's format, such as vmware-vmx")

/** The option that asks what a conversion keeps. */
export const reportOption = flag('what becomes of each field, in place of the document')

/** The only format that is converted without a hypervisor (`VMX_CONFIG_FORMAT_ARGV`). */
const vmx = 'vmware-vmx'

/**
 * Refuses a format that is not known.
 *
 * @throws VirtError `INVALID_ARG` for any but `vmware-vmx`.
 */
export function requireKnown(format: string): void {
  if (format === vmx) return
  throw new VirtError('INVALID_ARG', `Unsupported config format '${format}', expecting '${vmx}'`)
}

interface Field {
  readonly field: string
  readonly outcome: string
  readonly reason?: string
}

/** A report as a table. */
export const reportTable = (fields: readonly Field[]): string =>
  formatTable(
    ['Field', 'Outcome', 'Reason'],
    fields.map(({ field, outcome, reason = '-' }) => [field, outcome, reason]),
  )
