import { honours, type NetworkDhcpLease, type NetworkDriver, type NetworkRef } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { VirtError } from '@guestwork/util'
import { readFileSync } from 'node:fs'
import { textOf } from './text-of.ts'

const lending: NetworkRef = { name: 'lending', uuid: 'bbbbbbbb-1ab5-4a22-8618-4560ef5fac2c' }

interface WrittenLease {
  readonly 'ip-address': string
  readonly 'mac-address': string
  readonly hostname?: string
  readonly 'client-id'?: string
  readonly 'expiry-time': number
}

/** The mock's networks with ports, and with one that does not run but has lent addresses. */
export function mockNetworkPorts(): NetworkDriver<unknown> {
  const { network = {} } = testDriver
  const ports = new Map<string, string>()
  const port = (uuid: string): string => {
    const xml = ports.get(uuid)
    if (xml === undefined)
      throw new VirtError('NO_NETWORK_PORT', `no network port with matching UUID ${uuid}`)
    return xml
  }
  return {
    ...network,
    networkLookupByName(call, name) {
      const found = name === lending.name ? lending : network.networkLookupByName?.(call, name)
      if (found === undefined) throw new VirtError('NO_NETWORK', `no network with matching name '${name}'`)
      return found
    },
    networkGetDHCPLeases: (_call, { name }, mac) =>
      name === lending.name ? leases().filter(lease => mac === undefined || lease.mac === mac) : [],
    networkListAllPorts(_call, about) {
      refuseInactive(about)
      return Array.from(ports.keys(), uuid => ({ network: about, uuid }))
    },
    networkPortLookupByUUID(_call, about, uuid) {
      port(uuid)
      return { network: about, uuid }
    },
    networkPortCreateXML: honours(3, (_call, about, xml) => {
      refuseInactive(about)
      const uuid = textOf(xml, /<uuid>([^<]+)/)
      ports.set(uuid, xml.replace('</networkport>', "  <plug type='bridge' bridge='br7'/>\n</networkport>"))
      return { network: about, uuid }
    }),
    networkPortDelete: (_call, { uuid }) => void ports.delete(uuid),
    networkPortGetXMLDesc: (_call, { uuid }) => port(uuid),
  }
}

function refuseInactive({ name }: NetworkRef): void {
  if (name === lending.name) throw new VirtError('OPERATION_INVALID', "network 'lending' is not active")
}

function leases(): NetworkDhcpLease[] {
  const file = new URL('../fixtures/leases.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as WrittenLease[]).map(lease => {
    const isIpv6 = lease['ip-address'].includes(':')
    return {
      interfaceName: 'virbr7',
      expiryTime: BigInt(lease['expiry-time']),
      type: isIpv6 ? 1 : 0,
      mac: lease['mac-address'],
      iaid: undefined,
      address: lease['ip-address'],
      prefix: isIpv6 ? 0 : 24,
      hostname: lease.hostname,
      clientId: lease['client-id'],
    }
  })
}
