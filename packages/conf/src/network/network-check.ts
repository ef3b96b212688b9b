import { isMulticastMacAddress } from '@guestwork/util'
import type { CheckContext } from '../codec/check.ts'
import { childNamed, type XmlElement } from '../xml/element.ts'
import { checkRouters, type Routed } from './ip-check.ts'
import { ownsBridge } from './modes.ts'

/** A forward in mode `none` is the same as none; and a network without a name is refused with libvirt's code for it. */
export function dropIsolatedForward(network: XmlElement, context: CheckContext): void {
  const name = childNamed(network, 'name')
  if (name === undefined || name.text === '')
    context.fail('NO_NAME', 'a network needs a <name>', name ?? network)
  if (/[/\n]/.test(name.text))
    context.fail('XML_DETAIL', "the name of a network cannot contain '/' or a line end", name)
  network.children = network.children.filter(
    child => child.name !== 'forward' || child.attributes.get('mode') !== 'none',
  )
}

interface Limits {
  bandwidth?: { inbound?: { floor?: bigint } }
}

/** Guarantees are given to single guests. */
export function checkPortGroup({ bandwidth }: Limits, context: CheckContext): void {
  const inbound = bandwidth?.inbound
  if (inbound?.floor !== undefined)
    context.fail('CONFIG_UNSUPPORTED', "'floor' is for interfaces of guests only", inbound, {
      attribute: 'floor',
    })
}

interface Bridge {
  name?: string
  zone?: string
  stp?: boolean
  delay?: number
  macTableManager?: string
}

interface Network extends Limits, Routed {
  mac?: string
  mtu?: number
  forward?: { mode: string; interfaces?: object[]; pf?: object; addresses?: object[] }
  bridge?: Bridge
  domain?: { name?: string }
  virtualport?: { type?: string }
}

/** Refuses what does not go with the way in which the network is linked (`virNetworkDefParseXML`). */
export function checkNetwork(network: Network, context: CheckContext): void {
  const { forward, mac, virtualport } = network
  checkPortGroup(network, context)
  if (mac !== undefined && isMulticastMacAddress(mac))
    context.fail('XML_ERROR', `invalid multicast MAC address '${mac}' of a bridge`, network)
  if (virtualport !== undefined && virtualport.type === undefined)
    context.fail('XML_ERROR', "missing required attribute 'type' of <virtualport>", virtualport)
  if (network.domain?.name === undefined) delete network.domain
  checkRouters(network, context)
  if (forward === undefined) return
  checkLinks(forward, network, context)
  if (ownsBridge(forward.mode)) return
  checkForeignBridge(forward, network, context)
  if (network.mtu !== undefined)
    context.fail('XML_ERROR', `<mtu> is not possible in mode '${forward.mode}'`, network)
}

type Forward = NonNullable<Network['forward']>

function checkLinks(forward: Forward, { ips = [] }: Network, context: CheckContext): void {
  const { mode, interfaces = [] } = forward
  if (mode === 'open') {
    if (interfaces.length > 0 || forward.pf !== undefined)
      context.fail('XML_ERROR', "a 'dev' is not allowed in mode 'open'", forward)
    return
  }
  if (mode !== 'nat' && mode !== 'route') return
  if (ips.length === 0)
    context.fail('XML_ERROR', `${mode} forwarding requested, but there is no IP address`, forward)
  if (interfaces.length > 1)
    context.fail('XML_ERROR', `mode '${mode}' supports one forwarding interface only`, forward)
}

/** A bridge that libvirt does not create is only named. */
function checkForeignBridge(forward: Forward, { bridge }: Network, context: CheckContext): void {
  if (bridge === undefined) return
  const { mode } = forward
  const refuse = (attribute: keyof Bridge, message: string): never =>
    context.fail('XML_ERROR', message, bridge, { attribute })
  if (mode !== 'bridge') {
    if (bridge.name !== undefined) refuse('name', `a bridge is not allowed in mode '${mode}'`)
    if (bridge.macTableManager !== undefined)
      refuse('macTableManager', `'macTableManager' is not allowed in mode '${mode}'`)
  }
  if ((bridge.delay ?? 0) > 0) refuse('delay', `'delay' is not allowed in mode '${mode}'`)
  if (bridge.stp !== undefined) refuse('stp', `'stp' is not allowed in mode '${mode}'`)
  if (bridge.zone !== undefined) refuse('zone', `'zone' is not allowed in mode '${mode}'`)
  delete bridge.delay
  const { interfaces = [], addresses = [] } = forward
  const hasDevice = interfaces.length > 0 || addresses.length > 0 || forward.pf !== undefined
  if (bridge.name !== undefined && hasDevice)
    refuse('name', `a network in mode '${mode}' has a bridge or devices of the host, not both`)
}
