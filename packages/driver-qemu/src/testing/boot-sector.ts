import { VirtError } from '@guestwork/util'
import { assemble } from '../machine-code/assemble.ts'
import { guestProgram } from './guest-program.ts'

/** What the test guest says. */
export interface BootSectorOptions {
  /** The text that it prints when it starts: printable ASCII without quotes, up to 100 characters. */
  readonly banner?: string | undefined
}

/** Where the BIOS loads the first sector of a disk. */
const loadAddress = 0x7c00
const sectorBytes = 512

/**
 * The first sector of the test guest's disk: an operating system of less than 512 bytes in 16-bit x86 code, for the machines
 * `pc` and `q35`.
 *
 * It prints its banner and a prompt on the first serial port (115200 baud) and on the screen, and echoes what is
 * typed on either. Return prints the banner again, Ctrl-R reboots, Ctrl-D powers off. It obeys the ACPI power button, so that
 * `domain.shutdown()` ends it; for that the domain needs `<features><acpi/></features>`. While nobody types it is idle.
 *
 * @throws VirtError `INVALID_ARG` for a banner that does not fit.
 */
export function bootSector(options: BootSectorOptions = {}): Uint8Array {
  const banner = options.banner ?? 'guestwork test guest'
  if (!/^[ -&(-~]{1,100}$/.test(banner)) {
    throw new VirtError(
      'INVALID_ARG',
      'the banner must be 1 to 100 printable ASCII characters without quotes',
    )
  }
  const sector = new Uint8Array(sectorBytes)
  sector.set(
    assemble(
      guestProgram.replace('BANNER', () => banner),
      loadAddress,
    ),
  )
  sector.set([0x55, 0xaa], sectorBytes - 2)
  return sector
}
