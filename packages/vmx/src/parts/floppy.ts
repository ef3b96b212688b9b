import type { Disk } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import type { FileNames } from '../context/file-names.ts'
import { refuseEntry, refuseProperty } from '../mismatch.ts'
import { diskName, diskNumber } from './disk-name.ts'
import type { ReadScene } from './part.ts'
import { isPresent } from './present.ts'

const units = [0, 1]

/** The floppy drives of a VMX. */
export function readFloppies(config: ConfigReader, scene: ReadScene): Disk[] {
  return units.map(unit => readFloppy(config, unit, scene)).filter(disk => disk !== undefined)
}

function readFloppy(config: ConfigReader, unit: number, { fileNames }: ReadScene): Disk | undefined {
  const prefix = `floppy${String(unit)}`
  if (!isPresent(config, prefix)) return undefined
  if (config.boolean(`${prefix}.clientDevice`, false)) {
    config.ignore(prefix, 'the drive is one of a client')
    return undefined
  }
  const fileName = config.filled(`${prefix}.fileName`)
  const base = {
    device: 'floppy',
    target: { dev: diskName('fd', unit), bus: 'fdc' },
    address: { type: 'drive', controller: 0, bus: 0, target: 0, unit },
  } as const
  switch (config.text(`${prefix}.fileType`)?.toLowerCase()) {
    case 'device':
      return { ...base, type: 'block', ...(fileName !== undefined && { source: { dev: fileName } }) }
    case 'file':
      if (fileName === undefined) return { ...base, type: 'file' }
      return { ...base, type: 'file', source: { file: existing(fileNames, fileName, prefix) } }
    default:
      return refuseEntry(
        `${prefix}.fileType`,
        config.text(`${prefix}.fileType`),
        `Invalid or not yet handled value '${config.text(`${prefix}.fileType`) ?? '<null>'}' for VMX entry '${prefix}.fileType', expecting 'device' or 'file'`,
      )
  }
}

function existing(names: FileNames, fileName: string, prefix: string): string {
  const file = names.parse(fileName)
  if (file !== undefined) return file
  const key = `${prefix}.fileName`
  return refuseEntry(key, fileName, `there is no file '${fileName}', which VMX entry '${key}' names`)
}

/** Writes one floppy drive. */
export function writeFloppy(disk: Disk, config: ConfigWriter, names: FileNames): void {
  const { target } = disk
  const property = `devices.disks[${target.dev}]`
  const unit = diskNumber(target.dev) ?? -1
  if (!units.includes(unit))
    refuseProperty(
      `${property}.target.dev`,
      `Floppy '${target.dev}' is none of 'fda' and 'fdb'`,
      'INTERNAL_ERROR',
    )
  if (disk.type !== 'file' && disk.type !== 'block')
    refuseProperty(
      `${property}.type`,
      `Floppy '${target.dev}' has unsupported type '${disk.type}', expecting 'file' or 'block'`,
    )
  const file = disk.type === 'file' ? disk.source?.file : undefined
  config.setAll(`floppy${String(unit)}`, {
    present: true,
    fileType: disk.type === 'file' ? 'file' : 'device',
    fileName: disk.type === 'file' ? file && names.format(file) : disk.source?.dev,
  })
}

/** Says of the floppy drives that were not written that they are absent, as VMware would add them. */
export function writeFloppies(config: ConfigWriter): void {
  for (const unit of units) {
    const key = `floppy${String(unit)}.present`
    if (!config.entries.has(key)) config.set(key, false)
  }
}
