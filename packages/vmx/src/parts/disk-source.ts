import type { DiskBlock, DiskFile } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { FileNames } from '../context/file-names.ts'
import { refuseEntry, refuseValue } from '../mismatch.ts'
import { placePrefix, type DiskPlace } from './disk-place.ts'

/** What a drive of VMware is in libvirt's terms. */
export type DriveKind = (DiskFile | DiskBlock) & DriveDevice

/** Which kind of drive it is. */
export interface DriveDevice {
  /** A CD-ROM drive that the guest has as it is, is a LUN. */
  readonly device: 'disk' | 'cdrom' | 'lun'
}

/** The file name of a drive without a medium. */
export const emptyDrive = 'emptyBackingString'
/** The file name of a drive that is the host's first one. */
export const hostDrive = 'auto detect'
/** Where the host has CD-ROM drives that guests use as they are. */
export const hostCdroms = '/vmfs/devices/cdrom/'

interface Drive extends DiskPlace {
  readonly type: string | undefined
  readonly fileName: string | undefined
}

const diskTypes = { scsi: 'scsi-hardDisk', ide: 'ata-hardDisk', sata: undefined }
const cdromTypes: ReadonlySet<string | undefined> = new Set(['cdrom-image', 'atapi-cdrom', 'cdrom-raw'])

/**
 * What a drive is, by the suffix of its file and its `deviceType`; undefined for one that libvirt passes over.
 *
 * Throws `INTERNAL_ERROR` where the two contradict each other.
 */
export function readSource(config: ConfigReader, place: DiskPlace, names: FileNames): DriveKind | undefined {
  const prefix = placePrefix(place)
  const drive = {
    ...place,
    type: config.text(`${prefix}.deviceType`),
    fileName: config.filled(`${prefix}.fileName`),
  }
  const suffix = /\.(?:vmdk|iso)$/i.exec(drive.fileName ?? '')?.[0].toLowerCase()
  if (suffix === '.vmdk') return readHardDisk(drive, drive.fileName ?? '', names)
  if (suffix === '.iso') return readImage(drive, drive.fileName ?? '', names)
  return readDrive(drive)
}

function readHardDisk(drive: Drive, fileName: string, names: FileNames): DriveKind | undefined {
  const { type, bus } = drive
  if (cdromTypes.has(type?.toLowerCase())) return undefined
  const expected = diskTypes[bus]
  if (
    type !== undefined &&
    expected !== undefined &&
    ![expected.toLowerCase(), 'disk'].includes(type.toLowerCase())
  )
    refuseValue(`${placePrefix(drive)}.deviceType`, type, `'${expected}' or 'disk'`)
  const file =
    names.parse(fileName) ??
    refuseEntry(
      `${placePrefix(drive)}.fileName`,
      fileName,
      `there is no file '${fileName}', which VMX entry '${placePrefix(drive)}.fileName' names`,
    )
  return { device: 'disk', type: 'file', source: { file } }
}

function readImage(drive: Drive, fileName: string, names: FileNames): DriveKind {
  requireImageType(drive)
  const file = names.parse(fileName)
  return { device: 'cdrom', type: 'file', ...(file !== undefined && { source: { file } }) }
}

function requireImageType({ type, ...place }: Drive): void {
  if (type !== undefined && type.toLowerCase() !== 'cdrom-image')
    refuseValue(`${placePrefix(place)}.deviceType`, type, "'cdrom-image'")
}

function readDrive(drive: Drive): DriveKind | undefined {
  const { type, fileName, bus } = drive
  switch (type?.toLowerCase()) {
    case 'atapi-cdrom':
      return { device: 'cdrom', type: 'block', ...hostSource(fileName) }
    case 'cdrom-raw':
      return { device: 'lun', type: 'block', ...hostSource(fileName) }
    case 'scsi-passthru':
      if (bus !== 'scsi') break
      if (fileName === undefined || fileName === emptyDrive) return undefined
      if (fileName.startsWith(hostCdroms)) return { device: 'lun', type: 'block', source: { dev: fileName } }
      break
    default:
  }
  if (fileName === emptyDrive) {
    requireImageType(drive)
    return { device: 'cdrom', type: 'file' }
  }
  const key = `${placePrefix(drive)}.fileName`
  return refuseEntry(
    key,
    fileName,
    `Invalid or not yet handled value '${fileName ?? '<null>'}' for VMX entry '${key}' for device type '${type ?? 'unknown'}', expecting a file that ends with '.vmdk' or '.iso'`,
  )
}

function hostSource(fileName: string | undefined): Pick<DiskBlock, 'source'> {
  if (fileName === undefined) return {}
  return { source: fileName.toLowerCase() === hostDrive ? { startupPolicy: 'optional' } : { dev: fileName } }
}
