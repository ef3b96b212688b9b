import { refuseEntry } from '../mismatch.ts'
import type { Part } from './part.ts'

/** `firmware`: EFI, or the BIOS of every machine that says nothing. */
export const firmware: Part = {
  read(config, domain) {
    const value = config.text('firmware')
    if (value === undefined || value.toLowerCase() === 'bios') return
    if (value.toLowerCase() !== 'efi')
      refuseEntry(
        'firmware',
        value,
        `VMX entry 'firmware' has unknown value '${value}', expecting 'efi' or 'bios'`,
      )
    if (domain.os !== undefined) domain.os.firmware = 'efi'
  },

  write({ os }, config) {
    if (os?.firmware === 'efi') config.set('firmware', 'efi')
  },
}
