import type { Disk } from '@guestwork/conf/domain'
import { plainFileNames, type FileNames } from './file-names.ts'

/** The models of a SCSI controller that VMware has, by libvirt's names. */
export type ScsiModel = 'buslogic' | 'lsilogic' | 'lsisas1068' | 'vmpvscsi'

/** What a conversion asks its caller (libvirt's `virVMXContext`). */
export interface VmxContext {
  /** Names of files; {@link plainFileNames} when left out. */
  readonly fileNames?: FileNames
  /** The path of folders to the datacenter that holds the guest, put into the domain as `<vmware:datacenterpath>`. */
  readonly datacenterPath?: string
  /**
   * The model of a controller that the domain document has as `auto`, by a disk on it (`autodetectSCSIControllerModel`):
   * ESX reads it from the disk's descriptor. Without this, `auto` is refused.
   */
  readonly scsiModelOf?: (disk: Disk) => ScsiModel | undefined
}

/** A context with nothing left open. */
export interface FullContext extends VmxContext {
  /** Names of files. */
  readonly fileNames: FileNames
}

/** Fills in what a caller left out. */
export const completeContext = (context: VmxContext): FullContext => ({
  ...context,
  fileNames: context.fileNames ?? plainFileNames,
})
