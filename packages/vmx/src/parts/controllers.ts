import type { ControllerPlain, Controller, Devices, Disk } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import type { ScsiModel, VmxContext } from '../context/context.ts'
import { oneOf, refuseProperty } from '../mismatch.ts'
import { placeOf } from './disk-place.ts'
import type { WriteScene } from './part.ts'

const count = 4

/** VMware's names of the models, and libvirt's. */
const models: ReadonlyMap<string, ScsiModel> = new Map([
  ['buslogic', 'buslogic'],
  ['lsilogic', 'lsilogic'],
  ['lsisas1068', 'lsisas1068'],
  ['pvscsi', 'vmpvscsi'],
])

/** The controllers of SCSI and SATA that disks are on, and those before them. */
export function readControllers(config: ConfigReader, disks: readonly Disk[]): ControllerPlain[] {
  const last = { scsi: lastController('scsi', disks), sata: lastController('sata', disks) }
  const controllers: ControllerPlain[] = []
  for (const type of ['scsi', 'sata'] as const) {
    for (let index = 0; index < count; index++) {
      const model = type === 'scsi' ? readModel(config, index) : undefined
      if (index <= last[type]) controllers.push({ type, index, ...(model !== undefined && { model }) })
      else config.ignore(`${type}${String(index)}`, 'a domain names a controller only where a disk is on it')
    }
  }
  return controllers
}

function lastController(bus: string, disks: readonly Disk[]): number {
  const used = disks.map(({ target, address }) =>
    target.bus === bus && address?.type === 'drive' ? (address.controller ?? 0) : -1,
  )
  return Math.max(-1, ...used)
}

function readModel(config: ConfigReader, index: number): ScsiModel | undefined {
  const prefix = `scsi${String(index)}`
  if (!config.boolean(`${prefix}.present`, false)) return undefined
  const key = `${prefix}.virtualDev`
  const name = config.word(key, [...models.keys()], oneOf(models.keys()))
  return name === undefined ? undefined : models.get(name)
}

/** Writes the controllers that disks are on: those of SCSI with their models, then those of SATA. */
export function writeControllers(devices: Devices, config: ConfigWriter, scene: WriteScene): void {
  const drives = (devices.disks ?? []).filter(({ device }) => device !== 'floppy')
  for (let index = 0; index < count; index++) {
    const on = drives.filter(disk => isOn(disk, 'scsi', index, scene))
    if (on.length > 0) writeScsi(index, on, devices.controllers ?? [], config, scene)
  }
  for (let index = 0; index < count; index++) {
    if (drives.some(disk => isOn(disk, 'sata', index, scene)))
      config.set(`sata${String(index)}.present`, true)
  }
}

function isOn(disk: Disk, bus: string, index: number, { hardware }: WriteScene): boolean {
  return disk.target.bus === bus && placeOf(disk, hardware).controller === index
}

function writeScsi(
  index: number,
  disks: readonly Disk[],
  controllers: readonly Controller[],
  config: ConfigWriter,
  context: VmxContext,
): void {
  const controller = controllers.find(known => known.type === 'scsi' && known.index === index)
  const own = controller?.model === 'auto' ? detected(disks, context) : controller?.model
  const model = disks.reduce((known, disk) => agreed(known, disk, index), own)
  config.setAll(`scsi${String(index)}`, { present: true, virtualDev: nameOf(model, index) })
}

/** The model that is known so far, or the one that a disk's driver names, as documents of old do. */
function agreed(known: string | undefined, { driver, target }: Disk, index: number): string | undefined {
  if (driver?.name === undefined) return known
  const named = driver.name.toLowerCase()
  const property = `devices.disks[${target.dev}].driver.name`
  if (![...models.values()].some(model => model === named))
    refuseProperty(
      property,
      `Unknown driver name '${driver.name}', expecting ${oneOf(models.values())}`,
      'INTERNAL_ERROR',
    )
  if (known !== undefined && known !== named)
    refuseProperty(
      property,
      `Inconsistent SCSI controller model ('${named}' is not '${known}') for SCSI controller index ${String(index)}`,
      'INTERNAL_ERROR',
    )
  return named
}

function detected(disks: readonly Disk[], context: VmxContext): ScsiModel | 'auto' {
  for (const disk of disks) {
    const model = context.scsiModelOf?.(disk)
    if (model !== undefined) return model
  }
  return 'auto'
}

function nameOf(model: string | undefined, index: number): string | undefined {
  if (model === undefined) return undefined
  const name = [...models].find(([, known]) => known === model)?.[0]
  if (name !== undefined) return name
  return refuseProperty(
    `devices.controllers[scsi${String(index)}].model`,
    `Expecting domain XML attribute 'model' of entry 'controller' to be ${oneOf(models.values())} but found '${model}'`,
    'INTERNAL_ERROR',
  )
}
