import type { Refusal } from '../../codec/check.ts'
import type { Domain, Hostdev } from '../domain.gen.ts'
import { applyRules, repeated, unsupported, wrong, type Rule } from './rule.ts'

/** The address types that each kind of device can have, beside `unassigned`. */
const addressOf: ReadonlyMap<string, string> = new Map([
  ['pci', 'pci'],
  ['usb', 'usb'],
  ['scsi', 'drive'],
])

const rules: readonly Rule<Hostdev>[] = [
  wrong(
    "PCI host devices must use 'pci' or 'unassigned' address type",
    hostdev => hostdev.type === 'pci' && isMisplaced(hostdev),
    'INTERNAL_ERROR',
  ),
  unsupported(
    ({ type }) => `${type} host device must use '${addressOf.get(type) ?? ''}' address type`,
    hostdev => isMisplaced(hostdev),
  ),
  wrong('Unsupported address type with mediated device model', hostdev => {
    if (hostdev.type !== 'mdev' || hostdev.address === undefined) return false
    const expected = hostdev.model === 'vfio-ccw' ? 'ccw' : 'pci'
    return hostdev.address.type !== expected && hostdev.address.type !== 'unassigned' && hostdev.address
  }),
  wrong(
    'missing product',
    hostdev => {
      if (hostdev.type !== 'usb') return false
      return hostdev.source.vendor !== undefined && hostdev.source.product === undefined && hostdev.source
    },
    'INTERNAL_ERROR',
  ),
  wrong(
    'missing vendor',
    hostdev => {
      if (hostdev.type !== 'usb') return false
      return hostdev.source.product !== undefined && hostdev.source.vendor === undefined && hostdev.source
    },
    'INTERNAL_ERROR',
  ),
  wrong('vendor and product cannot be 0', hostdev => {
    return hostdev.type === 'usb' && hostdev.source.vendor?.id === 0 && hostdev.source.vendor
  }),
  wrong("malformed 'wwpn' value, expected 'naa.' and 16 hexadecimal digits", hostdev => {
    if (hostdev.type !== 'scsi_host' || hostdev.source.wwpn === undefined) return false
    return !/^naa\.5[0-9a-fA-F]{15}$/.test(hostdev.source.wwpn) && hostdev.source
  }),
  unsupported("teaming hostdev devices must have type='transient'", hostdev => {
    return hostdev.type === 'pci' && hostdev.teaming?.type === 'persistent' && hostdev.teaming
  }),
]

function isMisplaced({ type, address }: Hostdev): object | false {
  const expected = addressOf.get(type)
  if (expected === undefined || address === undefined || address.type === 'unassigned') return false
  return address.type !== expected && address
}

/** What libvirt refuses of the host's devices (`virDomainHostdevDefValidate`, `virDomainDefHostdevValidate`). */
export function checkHostdevs(domain: Domain, refusal: Refusal): void {
  const hostdevs = domain.devices?.hostdevs
  applyRules(rules, hostdevs, domain, refusal)
  const twin = repeated(hostdevs, hostdev => JSON.stringify(identityOf(hostdev)))
  if (twin !== undefined)
    refusal.fail('XML_ERROR', 'Hostdev already exists in the domain configuration', twin)
  const splash = (hostdevs ?? []).filter(hostdev => hostdev.type === 'mdev' && hostdev.ramfb === true)
  if (splash[1] !== undefined)
    refusal.fail('CONFIG_UNSUPPORTED', "Only one vgpu device can have 'ramfb' enabled", splash[1])
}

/** What makes two entries stand for one device of the host; undefined for those that may repeat. */
function identityOf(hostdev: Hostdev): unknown {
  switch (hostdev.type) {
    case 'pci': {
      const { domain = 0, bus = 0, slot = 0, function: part = 0 } = hostdev.source.address
      return ['pci', domain, bus, slot, part]
    }
    case 'usb': {
      const { address, vendor, product } = hostdev.source
      return address?.bus === undefined
        ? ['usb', vendor?.id, product?.id]
        : ['usb at', address.bus, address.device]
    }
    case 'mdev':
      return ['mdev', hostdev.source.address.uuid]
    case 'scsi': {
      const { protocol, name, adapter, address } = hostdev.source
      return ['scsi', protocol, name, adapter, address?.bus, address?.target, String(address?.unit)]
    }
    case 'storage':
    case 'misc':
    case 'net':
      return [hostdev.type, hostdev.source]
    default:
      return undefined
  }
}
