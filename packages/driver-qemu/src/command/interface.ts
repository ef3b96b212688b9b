import type { NetworkInterface } from '@guestwork/conf/domain'
import { bootOrder } from './boot.ts'
import { pciProperties } from './device-address.ts'
import type { Launch } from './launch.ts'
import { jsonOption, type Properties } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/**
 * A network interface: its back end on the host, and the device that the guest sees.
 *
 * @param index - The interface's place in the document.
 */
export function interfaceArguments(device: NetworkInterface, index: number, launch: Launch): string[] {
  const what = `interface ${String(index)}`
  onlySupported(what, device, ['type', 'mac', 'model', 'ips', 'boot', 'alias', 'address', 'link', 'source'])
  if (device.link === 'down') throw unsupported(`${what}: link state 'down' is not supported yet`)
  const id = `host${device.alias ?? ''}`
  return [
    ...jsonOption('-netdev', { ...backEnd(device, what), id }),
    ...jsonOption('-device', {
      driver: driverOf(device, what, launch),
      netdev: id,
      id: device.alias,
      mac: device.mac?.address,
      bootindex: bootOrder(launch.domain).get(device.alias ?? ''),
      ...pciProperties(device.address, launch.domain),
    }),
  ]
}

function backEnd(device: NetworkInterface, what: string): Properties {
  switch (device.type) {
    case 'user':
      return { type: 'user', ...userNetworks(device, what) }
    case 'server':
    case 'client':
    case 'mcast':
    case 'udp':
      return { type: 'socket', ...socketEnds(device) }
    default:
      throw unsupported(`${what}: type '${device.type}' is not supported yet`)
  }
}

function userNetworks(device: NetworkInterface, what: string): Properties {
  const networks: Record<string, string> = {}
  for (const ip of device.ips ?? []) {
    const [key, prefix] = ip.address.includes(':') ? (['ipv6-net', 64] as const) : (['net', 24] as const)
    if (networks[key] !== undefined)
      throw unsupported(`${what}: more than one address of a family is not supported`)
    networks[key] = `${ip.address}/${String(ip.prefix ?? prefix)}`
  }
  return networks
}

function socketEnds(
  device: Extract<NetworkInterface, { type: 'server' | 'client' | 'mcast' | 'udp' }>,
): Properties {
  const { address = '', port = 0, local } = device.source ?? {}
  const place = `${address}:${String(port)}`
  switch (device.type) {
    case 'server':
      return { listen: place }
    case 'client':
      return { connect: place }
    case 'mcast':
      return { mcast: place }
    case 'udp':
      return { udp: place, localaddr: `${local?.address ?? ''}:${String(local?.port ?? 0)}` }
  }
}

function driverOf({ model = 'rtl8139' }: NetworkInterface, what: string, { emulator }: Launch): string {
  const driver = model.replace(/^virtio(?=$|-transitional$|-non-transitional$)/, 'virtio-net-pci')
  if (emulator.devices.includes(driver)) return driver
  throw unsupported(`${what}: '${emulator.path}' has no network interface of model '${model}'`, { model })
}
