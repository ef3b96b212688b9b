import type { Input } from '@guestwork/conf/domain'
import { pciProperties, usbProperties } from './device-address.ts'
import type { Launch } from './launch.ts'
import { jsonOption } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

const usbDrivers = { mouse: 'usb-mouse', tablet: 'usb-tablet', keyboard: 'usb-kbd' } as const
const virtioDrivers = {
  mouse: 'virtio-mouse-pci',
  tablet: 'virtio-tablet-pci',
  keyboard: 'virtio-keyboard-pci',
} as const

/** A keyboard, mouse or tablet. Those on PS/2 are part of the machine. */
export function inputArguments(input: Input, { domain }: Launch): string[] {
  const { type, bus, alias: id } = input
  const what = `input '${type}' on bus '${bus ?? ''}'`
  onlySupported(what, input, ['type', 'bus', 'alias', 'address'])
  if (type === 'passthrough' || type === 'evdev') throw unsupported(`${what} is not supported yet`)
  switch (bus) {
    case 'ps2':
      if (type === 'tablet') throw unsupported(`${what} is not supported`)
      return []
    case 'usb':
      return jsonOption('-device', { driver: usbDrivers[type], id, ...usbProperties(input.address) })
    case 'virtio':
      return jsonOption('-device', {
        driver: virtioDrivers[type],
        id,
        ...pciProperties(input.address, domain),
      })
    default:
      throw unsupported(`${what} is not supported`)
  }
}
