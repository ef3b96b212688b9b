import type { Domain } from '@guestwork/conf/domain'
import type { Emulator } from '../capabilities/emulator.ts'

/** What a command line is built from. */
export interface Launch {
  /** The live domain: complete, with aliases. */
  readonly domain: Domain
  /** The binary. */
  readonly emulator: Emulator
  /** The folder for the guest's own sockets. */
  readonly folder: string
  /** The descriptor of the listening monitor socket that QEMU inherits. */
  readonly monitorDescriptor: number
  /** The time at which a clock starts that is given relative to it, in milliseconds since 1970. */
  readonly now: number
}
