import type { Disk } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import type { FileNames } from '../context/file-names.ts'
import { refuseProperty } from '../mismatch.ts'
import { devicesOf } from './devices.ts'
import { addressOf, nameAt, placeOf, placePrefix, placesOf, type DiskPlace } from './disk-place.ts'
import { emptyDrive, hostCdroms, hostDrive, readSource } from './disk-source.ts'
import { readFloppies, writeFloppies, writeFloppy } from './floppy.ts'
import type { Part, ReadScene, WriteScene } from './part.ts'
import { readControllers, writeControllers } from './controllers.ts'
import { isPresent } from './present.ts'

const notPersistent = 'independent-nonpersistent'

/** Hard disks, CD-ROM and floppy drives, and the controllers that they are on. */
export const disks: Part = {
  read(config, domain, scene) {
    const places = presentPlaces(config, scene)
    const wide = places.some(({ bus, unit }) => bus === 'scsi' && unit > 15)
    const found = places.map(place => readDisk(config, place, wide, scene)).filter(disk => disk !== undefined)
    const all = [...found, ...readFloppies(config, scene)]
    if (all.length > 0) devicesOf(domain).disks = all
    const controllers = readControllers(config, found)
    if (controllers.length > 0) devicesOf(domain).controllers = controllers
  },

  write({ devices }, config, scene) {
    const all = devices?.disks ?? []
    writeControllers(devices ?? {}, config, scene)
    for (const disk of all) {
      if (disk.device === 'floppy') writeFloppy(disk, config, scene.fileNames)
      else writeDisk(disk, config, scene)
    }
    writeFloppies(config)
  },
}

/** The places with a drive, on controllers that are there. */
function presentPlaces(config: ConfigReader, { hardware }: ReadScene): DiskPlace[] {
  const onControllers = [...placesOf('scsi', hardware), ...placesOf('sata', hardware)]
  const reachable = onControllers.filter(({ bus, controller }) =>
    config.boolean(`${bus}${String(controller)}.present`, false),
  )
  return [...reachable, ...placesOf('ide', hardware)].filter(place => isPresent(config, placePrefix(place)))
}

function readDisk(config: ConfigReader, place: DiskPlace, wide: boolean, scene: ReadScene): Disk | undefined {
  const prefix = placePrefix(place)
  if (config.boolean(`${prefix}.clientDevice`, false)) {
    config.ignore(prefix, 'the drive is one of a client')
    return undefined
  }
  const mode = config.text(`${prefix}.mode`)?.toLowerCase()
  const cache = config.boolean(`${prefix}.writeThrough`, false)
  const kind = readSource(config, place, scene.fileNames)
  if (kind === undefined) {
    config.ignore(prefix, 'its type and its file name contradict each other')
    return undefined
  }
  const isHardDisk = kind.device === 'disk'
  if (mode !== undefined && mode !== 'persistent' && mode !== notPersistent)
    config.note(`${prefix}.mode`, 'approximated', 'a domain does not say whether snapshots include a disk')
  return {
    ...kind,
    ...(isHardDisk && cache && { driver: { cache: 'writethrough' } }),
    target: { dev: nameAt(place, wide), bus: place.bus },
    ...(!isHardDisk && { readonly: true }),
    ...(isHardDisk && mode === notPersistent && { transient: {} }),
    address: addressOf(place),
  }
}

const words = { disk: 'harddisk', cdrom: 'cdrom', lun: 'lun' }

function writeDisk(disk: Disk, config: ConfigWriter, scene: WriteScene): void {
  const { device = 'disk', target, driver, transient } = disk
  if (device === 'floppy') return
  const place = placeOf(disk, scene.hardware)
  const { cache } = driver ?? {}
  const isHardDisk = device === 'disk'
  if (isHardDisk && cache !== undefined && cache !== 'writethrough')
    refuseProperty(
      `devices.disks[${target.dev}].driver.cache`,
      `${place.bus} ${words[device]} '${target.dev}' has unsupported cache mode '${cache}', expecting 'writethrough'`,
    )
  config.setAll(placePrefix(place), {
    present: true,
    ...sourceEntries(disk, place, scene.fileNames),
    writeThrough: isHardDisk && cache === 'writethrough' ? true : undefined,
    mode: isHardDisk && transient !== undefined ? notPersistent : undefined,
  })
}

type SourceEntries = Readonly<Record<'deviceType' | 'autodetect' | 'fileName', string | boolean | undefined>>

function sourceEntries(disk: Disk, place: DiskPlace, names: FileNames): SourceEntries {
  const { device = 'disk', target } = disk
  if (disk.type === 'file' && device === 'disk')
    return fileEntries(place.bus === 'scsi' ? 'scsi-hardDisk' : 'ata-hardDisk', '.vmdk', disk, names)
  if (disk.type === 'file' && device === 'cdrom') return fileEntries('cdrom-image', '.iso', disk, names)
  if (disk.type === 'block' && device !== 'disk') return hostEntries(disk.source, device, place)
  const expected = {
    disk: "'file'",
    lun: "'block'",
    cdrom: "'file' or 'block'",
    floppy: "'file' or 'block'",
  }[device]
  return refuseProperty(
    `devices.disks[${target.dev}].type`,
    `${place.bus} ${device} '${target.dev}' has unsupported type '${disk.type}', expecting ${expected}`,
  )
}

function fileEntries(
  deviceType: string,
  suffix: string,
  { target, source, type }: Disk,
  names: FileNames,
): SourceEntries {
  const file = type === 'file' ? source?.file : undefined
  const property = `devices.disks[${target.dev}].source.file`
  if (file === undefined) {
    if (suffix === '.vmdk') refuseProperty(property, `disk '${target.dev}' has no file`, 'XML_ERROR')
    return { deviceType, autodetect: undefined, fileName: emptyDrive }
  }
  if (!file.toLowerCase().endsWith(suffix))
    refuseProperty(
      property,
      `Image file '${file}' for disk '${target.dev}' has unsupported suffix, expecting '${suffix}'`,
      'INTERNAL_ERROR',
    )
  return { deviceType, autodetect: undefined, fileName: names.format(file) }
}

function hostEntries(
  source: { readonly dev?: string; readonly startupPolicy?: string } | undefined,
  device: Disk['device'],
  { bus }: DiskPlace,
): SourceEntries {
  const dev = source?.dev
  const isPassedThrough = bus === 'scsi' && dev?.startsWith(hostCdroms) === true
  const rawType = isPassedThrough ? 'scsi-passthru' : 'cdrom-raw'
  const isAutomatic = dev === undefined && source?.startupPolicy === 'optional'
  return {
    deviceType: device === 'lun' ? rawType : 'atapi-cdrom',
    autodetect: isAutomatic ? true : undefined,
    fileName: isAutomatic ? hostDrive : dev,
  }
}
