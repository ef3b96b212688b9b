import {
  attribute,
  child,
  children,
  derivedAttribute,
  element,
  scalar,
  valued,
  verbatim,
} from '../codec/declare.ts'
import { oneOf, onOff, yesNo } from '../codec/values/choice.ts'
import { macAddress, uuid } from '../codec/values/identifier.ts'
import { uint, unlessZero } from '../codec/values/number.ts'
import { text, word } from '../codec/values/text.ts'
import { bandwidth, virtualPort, vlan } from '../domain/devices/interface-network.ts'
import { networkDns } from './dns.ts'
import { networkForward } from './forward.ts'
import { networkIp, networkRoute } from './ip.ts'
import { checkNetwork, checkPortGroup, dropIsolatedForward } from './network-check.ts'

/** The namespace of options for dnsmasq, by the prefix under which it is written. */
export const networkNamespaces: ReadonlyMap<string, string> = new Map([
  ['dnsmasq', 'http://libvirt.org/schemas/network/dnsmasq/1.0'],
])

/** The bridge that guests are plugged into. */
export const networkBridge = element({
  /** The bridge's name. */
  name: attribute(word),
  /** The zone of firewalld that the bridge is put into. */
  zone: attribute(word),
  /** Whether the bridge takes part in the spanning tree protocol. */
  stp: attribute(onOff),
  /** Seconds until the bridge forwards, with the spanning tree protocol. */
  delay: attribute(uint),
  /** Who keeps the table of MAC addresses. */
  macTableManager: attribute(oneOf(['kernel', 'libvirt'])),
})

/** The domain that names of guests belong to. */
export const networkDomain = element({
  /** The DNS domain. */
  name: attribute(word),
  /** Whether names of this domain are never asked of the host's name servers. */
  localOnly: attribute(yesNo),
})

/** Settings for a group of interfaces. */
export const portGroup = element(
  {
    /** The name by which interfaces choose the group. */
    name: attribute(word, { required: true }),
    /** Whether interfaces that name no group are in this one. */
    default: attribute(yesNo, { readWhen: value => value === true }),
    /** Whether guests may change their filter of received packets. */
    trustGuestRxFilters: attribute(yesNo),
    /** The VLANs. */
    vlan: child(vlan),
    /** The port of a switch. */
    virtualport: child(virtualPort, { dropEmpty: true }),
    /** Limits on the traffic. */
    bandwidth: child(bandwidth, { dropEmpty: true }),
  },
  { finish: checkPortGroup },
)

/** A line of dnsmasq's configuration. */
export const dnsmasqOption = element({
  /** The line. */
  value: attribute(text, { required: true }),
})

/** Lines of dnsmasq's configuration that libvirt does not look at. */
export const dnsmasqOptions = element({
  /** The lines. */
  options: children('dnsmasq:option', dnsmasqOption),
})

/** A virtual network. */
export const network = element(
  {
    xmlnsDnsmasq: derivedAttribute(text, {
      name: 'xmlns:dnsmasq',
      derive: (owner: { dnsmasqOptions?: object }) =>
        owner.dnsmasqOptions === undefined ? undefined : networkNamespaces.get('dnsmasq'),
    }),
    /** The number of guests that are in the network now. */
    connections: attribute(unlessZero(uint), { live: true }),
    /** Whether guests reach each other over IPv6 though the network has no IPv6 address. */
    ipv6: attribute(yesNo, { readWhen: value => value === true }),
    /** Whether guests may change their filter of received packets. */
    trustGuestRxFilters: attribute(yesNo),
    /** The name, unique on its host. */
    name: scalar(word, { required: true }),
    /** The UUID, in lower case with hyphens. */
    uuid: scalar(uuid, { code: 'INTERNAL_ERROR' }),
    /** What applications keep with the network: XML, one element for each name space. */
    metadata: verbatim(),
    /** How the network is linked to the rest of the world; isolated when left out. */
    forward: child(networkForward),
    /** The bridge that guests are plugged into. */
    bridge: child(networkBridge, { dropEmpty: true }),
    /** The size of the longest packet, in bytes. */
    mtu: valued('size', unlessZero(uint)),
    /** The MAC address of the bridge. */
    mac: valued('address', macAddress),
    /** The domain that names of guests belong to. */
    domain: child(networkDomain, { dropEmpty: true }),
    /** The network's name server. */
    dns: child(networkDns, { dropEmpty: true }),
    /** The VLANs that guests are in. */
    vlan: child(vlan),
    /** Limits on the traffic between the network and the rest of the world. */
    bandwidth: child(bandwidth, { dropEmpty: true }),
    /** Whether guests are hidden from each other. */
    isolated: valued('isolated', yesNo, { name: 'port' }),
    /** The host's addresses in the network. */
    ips: children('ip', networkIp, { bothTags: true }),
    /** Routes that the host sets up for the network. */
    routes: children('route', networkRoute),
    /** The port of a switch. */
    virtualport: child(virtualPort),
    /** Settings for groups of interfaces. */
    portgroups: children('portgroup', portGroup, { bothTags: true }),
    /** Lines of dnsmasq's configuration. */
    dnsmasqOptions: child(dnsmasqOptions, { name: 'dnsmasq:options', dropEmpty: true }),
  },
  { rewrite: dropIsolatedForward, finish: checkNetwork },
)
