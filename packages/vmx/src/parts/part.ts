import type { Domain } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import type { FullContext } from '../context/context.ts'

/** What reading needs beside the entries. */
export interface ReadScene extends FullContext {
  /** The virtual hardware version of the VMX. */
  readonly hardware: number
  /** The name of a guest whose VMX has none. */
  readonly fallbackName?: string | undefined
}

/** What writing needs beside the domain. */
export interface WriteScene extends FullContext {
  /** The virtual hardware version of the VMX. */
  readonly hardware: number
}

/** A part of the machine: both directions between its entries and its properties. */
export interface Part {
  /** Takes its entries into the domain. */
  read?(config: ConfigReader, domain: Domain, scene: ReadScene): void
  /** Writes its properties as entries. */
  write?(domain: Domain, config: ConfigWriter, scene: WriteScene): void
}
