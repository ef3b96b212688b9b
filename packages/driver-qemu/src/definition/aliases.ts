import type { Controller, Disk, Domain } from '@guestwork/conf/domain'
import { chipsetOf } from './machine-type.ts'

interface Named {
  alias?: string
}

/**
 * Gives each device of a domain that is about to start its name inside QEMU, by libvirt's rules. Names that a document
 * gives (they begin with `ua-`) stay. Changes the domain in place.
 */
export function assignAliases(domain: Domain): void {
  const { devices } = domain
  for (const disk of devices?.disks ?? []) disk.alias ??= diskAlias(disk, domain)
  for (const controller of devices?.controllers ?? [])
    controller.alias ??= controllerAlias(controller, domain)
  number('net', devices?.interfaces)
  number('serial', devices?.serials)
  number('parallel', devices?.parallels)
  number('console', devices?.consoles)
  number('channel', devices?.channels)
  number('input', devices?.inputs)
  number('video', devices?.videos)
  if (devices?.memballoon !== undefined && devices.memballoon.model !== 'none')
    devices.memballoon.alias ??= 'balloon0'
}

function number(prefix: string, devices: readonly Named[] = []): void {
  for (const [index, device] of devices.entries()) device.alias ??= `${prefix}${String(index)}`
}

function diskAlias({ target, address }: Disk, domain: Domain): string {
  const index = diskIndex(target.dev)
  if (target.bus === 'virtio') return `virtio-disk${String(index)}`
  if (target.bus === 'usb') return `usb-disk${String(index)}`
  const {
    controller = 0,
    bus = 0,
    target: scsiTarget = 0,
    unit = 0,
  } = address?.type === 'drive' ? address : {}
  const isLong = target.bus === 'scsi' && scsiModel(domain, controller) !== 'lsilogic'
  const place = isLong ? [controller, bus, scsiTarget, unit] : [controller, bus, unit]
  return `${target.bus ?? 'disk'}${place.join('-')}`
}

function scsiModel({ devices }: Domain, index: number): string | undefined {
  return devices?.controllers?.find(controller => controller.type === 'scsi' && controller.index === index)
    ?.model
}

function controllerAlias({ type, index = 0, model }: Controller, domain: Domain): string {
  if (type === 'pci') return model === 'pcie-root' ? 'pcie.0' : `pci.${String(index)}`
  const isIntegratedSata = type === 'sata' && index === 0 && chipsetOf(domain) === 'q35'
  if (index === 0 && (type === 'ide' || isIntegratedSata)) return 'ide'
  return type === 'usb' && index === 0 ? 'usb' : `${type}${String(index)}`
}

/** The number that a disk's name stands for: 0 for `vda`, 26 for `vdaa`. */
function diskIndex(dev: string): number {
  const letters = /^(?:x?vd|[fhs]d)([a-z]+)/.exec(dev)?.[1] ?? ''
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 0x60, 0) - 1
}
