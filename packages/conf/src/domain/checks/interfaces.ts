import { tryParseIpAddress } from '@guestwork/util'
import type { Refusal } from '../../codec/check.ts'
import type { Domain, NetworkInterface } from '../domain.gen.ts'
import { applyRules, unsupported, wrong, type Rule } from './rule.ts'
import { virtioOptionOf } from './virtio-options.ts'

const needSource: ReadonlySet<string> = new Set([
  'network',
  'bridge',
  'direct',
  'internal',
  'server',
  'client',
  'mcast',
  'udp',
  'vhostuser',
  'vdpa',
  'vds',
])

const haveSwitches: ReadonlySet<string> = new Set(['network', 'bridge', 'direct', 'hostdev'])
const haveFloors: ReadonlySet<string> = new Set(['network'])

const sourceRules: readonly Rule<NetworkInterface>[] = [
  wrong(
    ({ type }) => `interface type='${type}' requires a 'source' element`,
    device => needSource.has(device.type) && !hasSource(device),
  ),
  wrong("the socket's source lacks its 'address' or 'port'", device => {
    if (!('source' in device) || !isSocket(device)) return false
    const { address, port } = device.source
    return ((address === undefined && device.type !== 'server') || port === undefined) && device.source
  }),
  wrong("'<local>' element missing for 'udp' socket interface", device => {
    return device.type === 'udp' && device.source?.local === undefined && device.source
  }),
  wrong("the source of a vhostuser interface lacks 'path' or 'mode'", device => {
    if (device.type !== 'vhostuser' || device.source === undefined) return false
    return (device.source.path === undefined || device.source.mode === undefined) && device.source
  }),
  wrong(
    "<interface type='vhostuser'> requires a <model> whose type is 'virtio'",
    ({ type, model }) => type === 'vhostuser' && model?.startsWith('virtio') !== true,
    'INTERNAL_ERROR',
  ),
  wrong('missing source address type', device => {
    return device.type === 'hostdev' && device.source?.address === undefined
  }),
]

function isAddress(address: string, prefix: number): boolean {
  const family = tryParseIpAddress(address)?.family
  return family !== undefined && prefix <= (family === 'ipv6' ? 128 : 32)
}

function hasSource(device: NetworkInterface): boolean {
  return 'source' in device
}

type SocketInterface = Extract<NetworkInterface, { type: 'server' | 'client' | 'mcast' | 'udp' }>

function isSocket(device: NetworkInterface): device is SocketInterface {
  return ['server', 'client', 'mcast', 'udp'].includes(device.type)
}

const optionRules: readonly Rule<NetworkInterface>[] = [
  wrong('an address of the interface is not one, or has too long a prefix', ({ ips }) =>
    ips?.find(({ address, prefix = 0 }) => !isAddress(address, prefix)),
  ),
  wrong('an address in <portForward> is not one', ({ portForwards }) =>
    portForwards?.find(({ address }) => address !== undefined && !isAddress(address, 0)),
  ),
  wrong(
    'Model name contains invalid characters',
    ({ model }) => model !== undefined && !/^[A-Za-z0-9_-]+$/.test(model),
    'INVALID_ARG',
  ),
  wrong(
    ({ mac }) => `expected unicast mac address, found multicast '${mac?.address ?? ''}'`,
    ({ mac }) => mac !== undefined && Number.parseInt(mac.address.slice(0, 2), 16) % 2 === 1 && mac,
  ),
  unsupported(
    ({ type }) => `<virtualport> element unsupported for <interface type='${type}'>`,
    ({ type, virtualport }) => virtualport !== undefined && !haveSwitches.has(type) && virtualport,
  ),
  wrong(
    'missing required virtualport type',
    ({ type, virtualport }) =>
      virtualport !== undefined && virtualport.type === undefined && type !== 'network' && virtualport,
  ),
  unsupported('floor attribute is not supported for this config', ({ type, bandwidth }) => {
    return bandwidth?.inbound?.floor !== undefined && !haveFloors.has(type) && bandwidth.inbound
  }),
  unsupported(
    ({ type }) => `<port isolated='yes'/> is not supported for network interfaces with type='${type}'`,
    ({ type, isolated }) => isolated === true && type !== 'network' && type !== 'bridge',
  ),
  unsupported("teaming persistent attribute must be set if teaming type is 'transient'", ({ teaming }) => {
    return teaming?.type === 'transient' && teaming.persistent === undefined && teaming
  }),
  unsupported('this driver option is only supported for virtio devices', ({ model, driver }) => {
    return model?.startsWith('virtio') !== true && virtioOptionOf(driver) !== undefined && driver
  }),
]

/** What libvirt refuses of network interfaces (`virDomainNetDefValidate`). */
export function checkInterfaces(domain: Domain, refusal: Refusal): void {
  applyRules([...sourceRules, ...optionRules], domain.devices?.interfaces, domain, refusal)
}
