import { VirtError } from '@guestwork/util'
import type { Address, Domain } from '@guestwork/conf/domain'

interface Placeable {
  address?: Address
}

/**
 * Plugs every USB device into a port of the first controller that has one free.
 *
 * @throws VirtError `XML_ERROR` when two devices were given the same port, or no port is free.
 */
export function assignUsbAddresses(domain: Domain): void {
  const devices = usbDevices(domain)
  const taken = new Set<string>()
  for (const { address } of devices) {
    if (address?.type !== 'usb' || address.port === undefined) continue
    const key = `${String(address.bus ?? 0)}:${address.port}`
    if (taken.has(key)) {
      throw new VirtError(
        'XML_ERROR',
        `USB port ${address.port} on bus ${String(address.bus ?? 0)} is used twice`,
        {
          domain: 'DOMAIN',
        },
      )
    }
    taken.add(key)
  }
  const free = freePorts(domain, taken)
  for (const device of devices) {
    if (device.address?.type === 'usb' && device.address.port !== undefined) continue
    const port = free.shift()
    if (port === undefined) throw new VirtError('XML_ERROR', 'No free USB ports', { domain: 'DOMAIN' })
    device.address = { type: 'usb', ...port }
  }
}

function usbDevices({ devices }: Domain): Placeable[] {
  const disks = (devices?.disks ?? []).filter(disk => disk.target.bus === 'usb')
  return [...disks, ...(devices?.inputs ?? []).filter(input => input.bus === 'usb')]
}

function freePorts({ devices }: Domain, taken: ReadonlySet<string>): { bus: number; port: string }[] {
  const controllers = (devices?.controllers ?? []).filter(controller => controller.type === 'usb')
  return controllers.flatMap(({ index = 0, model, ports }) => {
    const count = ports ?? (model === 'piix3-uhci' ? 2 : 4)
    return Array.from({ length: count }, (_, port) => ({ bus: index, port: String(port + 1) })).filter(
      ({ bus, port }) => !taken.has(`${String(bus)}:${port}`),
    )
  })
}
