import { VirtError } from '@guestwork/util'

/** The virtual hardware versions that can be written: 4 (GSX, ESX 3) to 21 (ESX 8.0 update 2). */
export const hardwareVersions = { oldest: 4, newest: 21 } as const

/** The version that libvirt writes for VMware products of today. */
export const defaultHardware = 10

/** Refuses a virtual hardware version that cannot be written: throws `INVALID_ARG`. */
export function refuseHardware(version: number): void {
  const { oldest, newest } = hardwareVersions
  if (Number.isInteger(version) && version >= oldest && version <= newest) return
  throw new VirtError(
    'INVALID_ARG',
    `the virtual hardware version ${String(version)} is not one from ${String(oldest)} to ${String(newest)}`,
  )
}

/** The highest unit of a SCSI controller, which only pvscsi of version 13 and later has beyond 15. */
export const lastScsiUnit = (hardware: number): number => (hardware >= 13 ? 63 : 15)
