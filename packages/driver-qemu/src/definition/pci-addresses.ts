import type { Address, Controller, Domain, Video } from '@guestwork/conf/domain'
import { chipsetOf } from './machine-type.ts'
import { isPlaced, pciPlace, PciSlots, type PciPlace } from './pci-slots.ts'
import { RootPorts } from './root-ports.ts'

interface Placeable {
  address?: Address
}

/**
 * Gives every device on a PCI bus its place, in libvirt's order: what the machine has built in, the first graphics card,
 * network interfaces, controllers, virtio disks, the balloon, and the rest. On q35, each gets a PCIe root port of its own.
 *
 * @throws VirtError `XML_ERROR` when two devices were given the same place, `INTERNAL_ERROR` when a bus is full.
 */
export function assignPciAddresses(domain: Domain): void {
  const slots = new PciSlots()
  const q35 = chipsetOf(domain) === 'q35'
  placeBuiltIn(domain, slots)
  const devices = pciDevices(domain)
  for (const { address } of [...devices, ...bridges(domain)]) if (isPlaced(address)) slots.take(address)
  const [card] = domain.devices?.videos ?? []
  if (card !== undefined && isOnPci(card)) placeCard(card, slots, q35 ? 1 : 2)
  const ports = q35 ? new RootPorts(domain, slots) : undefined
  for (const bridge of bridges(domain)) if (!isPlaced(bridge.address)) bridge.address = slots.takeNext(0)
  for (const device of devices) {
    if (!isPlaced(device.address)) device.address = ports === undefined ? slots.takeNext(0) : ports.takeNext()
  }
  ports?.keepOneFree()
}

/** The parts of the chipset: they have fixed places, and so do the controllers in them. */
function placeBuiltIn(domain: Domain, slots: PciSlots): void {
  const fixed: readonly PciPlace[] =
    chipsetOf(domain) === 'q35'
      ? [pciPlace(0, 0, 0), pciPlace(0, 0x1f, 0), pciPlace(0, 0x1f, 3)]
      : [pciPlace(0, 0, 0), pciPlace(0, 1, 0), pciPlace(0, 1, 3)]
  for (const place of fixed) slots.take(place)
  for (const controller of domain.devices?.controllers ?? []) {
    const place = builtInPlace(controller, domain)
    if (place === undefined) continue
    controller.address ??= place
    if (controller.address.type === 'pci') slots.take(controller.address)
  }
}

function builtInPlace({ type, index, model }: Controller, domain: Domain): PciPlace | undefined {
  if (index !== 0) return undefined
  if (chipsetOf(domain) === 'q35') return type === 'sata' ? pciPlace(0, 0x1f, 2) : undefined
  if (type === 'ide') return pciPlace(0, 1, 1)
  return type === 'usb' && model === 'piix3-uhci' ? pciPlace(0, 1, 2) : undefined
}

function placeCard(card: Placeable, slots: PciSlots, slot: number): void {
  if (isPlaced(card.address)) return
  if (slots.isFree(0, slot)) {
    const place = pciPlace(0, slot, 0)
    slots.take(place)
    card.address = place
  } else card.address = slots.takeNext(0)
}

function isOnPci({ model }: Video): boolean {
  return model?.type !== 'none' && model?.type !== 'ramfb'
}

/** The devices that need a place, in the order in which they get one. The first graphics card has its own. */
function pciDevices(domain: Domain): Placeable[] {
  const { devices } = domain
  const controllers = (devices?.controllers ?? []).filter(
    controller =>
      ['scsi', 'usb', 'virtio-serial', 'sata'].includes(controller.type) &&
      builtInPlace(controller, domain) === undefined,
  )
  const balloon = devices?.memballoon
  return [
    ...(devices?.interfaces ?? []),
    ...controllers,
    ...(devices?.disks ?? []).filter(disk => disk.target.bus === 'virtio'),
    ...(balloon === undefined || balloon.model === 'none' ? [] : [balloon]),
    ...(devices?.videos ?? []).slice(1).filter(isOnPci),
    ...(devices?.inputs ?? []).filter(input => input.bus === 'virtio'),
  ]
}

/** PCI bridges and ports that the document asks for. */
function bridges({ devices }: Domain): Controller[] {
  return (devices?.controllers ?? []).filter(
    ({ type, model }) => type === 'pci' && model !== 'pci-root' && model !== 'pcie-root',
  )
}
