import { attribute, child, children, element, members, slot, valued, variant } from '../../codec/declare.ts'
import { oneOf, onOff, yesNo } from '../../codec/values/choice.ts'
import { macAddress, uuid } from '../../codec/values/identifier.ts'
import { integer, uint, ulong } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'
import { bootableRomInfo } from './device-info.ts'
import { reconnect } from './disk-source.ts'
import { hasLastingName } from './interface-target.ts'
import { virtioOptions } from './virtio.ts'

/** The MAC address that the guest sees. */
export const interfaceMac = element({
  /** The address. */
  address: attribute(macAddress, { required: true }),
  /** Who chose the address: a server, or a person (VMware). */
  type: attribute(oneOf(['generated', 'static'])),
  /** Whether the server checks that the address is in its range (VMware). */
  check: attribute(yesNo),
})

/** An address of an interface. */
export const interfaceIp = element({
  /** The address. */
  address: attribute(word, { required: true }),
  /** The version of IP. */
  family: attribute(oneOf(['ipv4', 'ipv6'])),
  /** The length of the network's prefix, in bits. */
  prefix: attribute(integer({ max: 128 })),
  /** The address at the other end of a point-to-point link. */
  peer: attribute(word),
})

/** A route that is set up with the interface. */
export const interfaceRoute = element({
  /** The version of IP. */
  family: attribute(oneOf(['ipv4', 'ipv6'])),
  /** The network that is reached. */
  address: attribute(word, { required: true }),
  /** Its mask, for IPv4. */
  netmask: attribute(word),
  /** The length of its prefix, in bits. */
  prefix: attribute(integer({ max: 128 })),
  /** The router. */
  gateway: attribute(word, { required: true }),
  /** The cost; the lowest route is taken. */
  metric: attribute(uint),
})

/** A virtual network. */
export const interfaceSourceNetwork = element({
  /** The network's name. */
  network: attribute(word, { required: true }),
  /** The group of ports of the network. */
  portgroup: attribute(word),
  /** The port that the network gave to the running guest. */
  portid: attribute(uuid, { live: true }),
})

/** A bridge of the host. */
export const interfaceSourceBridge = element({
  /** The bridge's name. */
  bridge: attribute(word, { required: true }),
})

/** A device of the host that the guest is attached to directly. */
export const interfaceSourceDirect = element({
  /** The device's name. */
  dev: attribute(word, { required: true }),
  /** How guests on one device reach each other. */
  mode: attribute(oneOf(['vepa', 'private', 'bridge', 'passthrough']), { default: 'vepa' }),
})

/** A UDP or TCP socket that links guests without the host's network. */
export const interfaceSourceSocket = element({
  /** The address. */
  address: attribute(word),
  /** The port. */
  port: attribute(integer({ max: 65535 })),
  /** The near end, with `udp`. */
  local: child(() => interfaceSocketEnd),
})

/** The near end of a UDP socket. */
export const interfaceSocketEnd = element({
  /** The address. */
  address: attribute(word),
  /** The port. */
  port: attribute(integer({ max: 65535 })),
})

/** A socket of a vhost-user switch. */
export const interfaceSourceVhostUser = element({
  /** The kind of socket; always `unix`. */
  type: attribute(oneOf(['unix'])),
  /** The socket's path. */
  path: attribute(word),
  /** Who waits at the socket: the hypervisor with `server`. */
  mode: attribute(oneOf(['client', 'server'])),
  /** What happens when the connection is lost. */
  reconnect: child(reconnect),
})

/** A virtual network. */
export const interfaceNetwork = members({
  /** The network. */
  source: child(interfaceSourceNetwork),
})

/** A bridge of the host. */
export const interfaceBridge = members({
  /** The bridge. */
  source: child(interfaceSourceBridge),
})

/** A device of the host, shared through macvtap. */
export const interfaceDirect = members({
  /** The device. */
  source: child(interfaceSourceDirect),
})

/** The hypervisor's own small network with address translation. */
export const interfaceUser = members({})

/** A tap device of the host that somebody else connects. */
export const interfaceEthernet = members({})

/** A connection to the next interface of the same name, within the hypervisor. */
export const interfaceInternal = members({
  /** The network within the hypervisor. */
  source: valued('name', word),
})

/** A socket. */
export const interfaceSocket = members({
  /** The socket. */
  source: child(interfaceSourceSocket, { dropEmpty: true }),
})

/** A switch in another process. */
export const interfaceVhostUser = members({
  /** The socket. */
  source: child(interfaceSourceVhostUser),
})

/** An interface that is plugged into nothing. */
export const interfaceNull = members({})

/** How a virtio interface works on the side of the host or of the guest. */
export const interfaceOffload = element({
  /** Whether checksums are left to the other side. */
  csum: attribute(onOff),
  /** Whether the host accepts packets of any kind that are longer than the link allows. */
  gso: attribute(onOff),
  /** Whether long TCP segments over IPv4 are accepted. */
  tso4: attribute(onOff),
  /** Whether long TCP segments over IPv6 are accepted. */
  tso6: attribute(onOff),
  /** Whether TCP segments with congestion marks are accepted. */
  ecn: attribute(onOff),
  /** Whether long UDP datagrams are accepted. */
  ufo: attribute(onOff),
  /** Whether received packets may fill several buffers. */
  mrgRxbuf: attribute(onOff, { name: 'mrg_rxbuf' }),
})

/** How the interface works. */
export const interfaceDriver = element({
  /** Where packets are handled. */
  name: attribute(oneOf(['qemu', 'vhost'])),
  /** When packets are sent. */
  txmode: attribute(oneOf(['iothread', 'timer'], { absent: 'default' })),
  /** Whether requests are handled in a thread of their own. */
  ioeventfd: attribute(onOff),
  /** Whether the device tells the guest how far it has read. */
  eventIdx: attribute(onOff, { name: 'event_idx' }),
  /** The number of queues. */
  queues: attribute(uint),
  /** The length of a receiving queue. */
  rxQueueSize: attribute(uint, { name: 'rx_queue_size' }),
  /** The length of a sending queue. */
  txQueueSize: attribute(uint, { name: 'tx_queue_size' }),
  /** Whether the device spreads packets over queues. */
  rss: attribute(onOff),
  /** Whether the device tells the guest the hash of each packet. */
  rssHashReport: attribute(onOff, { name: 'rss_hash_report' }),
  ...virtioOptions,
  /** What the host can be spared or accepts. */
  host: child(interfaceOffload, { dropEmpty: true }),
  /** What the guest can be spared or accepts. */
  guest: child(interfaceOffload, { dropEmpty: true }),
})

/** The interface of the host behind the guest's. */
export const interfaceTarget = element({
  /** The name. Names that libvirt makes up by itself are only kept while the guest runs. */
  dev: attribute(word, { readWhen: hasLastingName }),
  /** Whether libvirt creates and deletes the interface. */
  managed: attribute(oneOf(['yes', 'no'])),
})

/** Limits on one direction. */
export const bandwidthLimit = element({
  /** KiB each second on average. */
  average: attribute(ulong),
  /** KiB each second at most, in a burst. */
  peak: attribute(ulong),
  /** KiB that may be sent at the peak rate. */
  burst: attribute(ulong),
  /** KiB each second that are guaranteed. */
  floor: attribute(ulong),
})

/** Limits on the traffic. */
export const bandwidth = element({
  /** What the guest receives. */
  inbound: child(bandwidthLimit, { dropEmpty: true }),
  /** What the guest sends. */
  outbound: child(bandwidthLimit, { dropEmpty: true }),
})

/** One VLAN. */
export const vlanTag = element({
  /** The VLAN's number, 0 to 4095. */
  id: attribute(integer({ max: 4095 }), { required: true }),
  /** Whether untagged packets belong to this VLAN. */
  nativeMode: attribute(oneOf(['tagged', 'untagged'])),
})

/** The VLANs that the interface is in. */
export const vlan = element({
  /** Whether the guest sends and receives tagged packets. */
  trunk: attribute(yesNo),
  /** The VLANs. */
  tags: children('tag', vlanTag),
})

/** What a switch needs to know about the port. */
export const virtualPortParameters = element({
  /** The manager of the virtual station interfaces (802.1Qbg), 0 to 255. */
  managerid: attribute(integer({ max: 255 })),
  /** The type of the interface (802.1Qbg), 0 to 0xffffff. */
  typeid: attribute(integer({ max: 0xffffff })),
  /** The version of that type, 0 to 255. */
  typeidversion: attribute(integer({ max: 255 })),
  /** The instance of the interface (802.1Qbg). */
  instanceid: attribute(uuid),
  /** The port's profile (802.1Qbh, Open vSwitch). */
  profileid: attribute(word),
  /** The interface (Open vSwitch, MidoNet). */
  interfaceid: attribute(uuid),
})

/** The port of a switch that the interface is plugged into. */
export const virtualPort = element({
  /** The kind of switch. */
  type: attribute(oneOf(['802.1Qbg', '802.1Qbh', 'openvswitch', 'midonet'])),
  /** What the switch needs to know. */
  parameters: child(virtualPortParameters, { dropEmpty: true }),
})

/** A value for a variable of a network filter. */
export const filterParameter = element({
  /** The variable. */
  name: attribute(word, { required: true }),
  /** The value. */
  value: attribute(word, { required: true }),
})

/** The network filter that applies. */
export const filterReference = element({
  /** The filter's name. */
  filter: attribute(word, { required: true }),
  /** Values for its variables. */
  parameters: children('parameter', filterParameter),
})

/** A network interface. */
export const networkInterface = element({
  /** What the interface is plugged into. */
  type: variant({
    network: interfaceNetwork,
    bridge: interfaceBridge,
    direct: interfaceDirect,
    user: interfaceUser,
    ethernet: interfaceEthernet,
    internal: interfaceInternal,
    server: interfaceSocket,
    client: interfaceSocket,
    mcast: interfaceSocket,
    udp: interfaceSocket,
    vhostuser: interfaceVhostUser,
    null: interfaceNull,
  }),
  /** Whether the guest may change its filter of received packets. */
  trustGuestRxFilters: attribute(yesNo),
  /** The MAC address. */
  mac: child(interfaceMac),
  slot: slot(),
  /** The VLANs that the interface is in. */
  vlan: child(vlan, { dropEmpty: true }),
  /** The port of a switch. */
  virtualport: child(virtualPort, { dropEmpty: true }),
  /** Limits on the traffic. */
  bandwidth: child(bandwidth, { dropEmpty: true }),
  /** Whether guests on the same bridge are hidden from each other. */
  isolated: valued('isolated', yesNo, { name: 'port' }),
  /** A program that is run when the interface is set up. */
  script: valued('path', word),
  /** A program that is run when the interface is taken down. */
  downscript: valued('path', word),
  /** The Xen guest that serves the interface. */
  backendDomain: valued('name', word, { name: 'backenddomain' }),
  /** Addresses of the guest's end. */
  ips: children('ip', interfaceIp),
  /** Routes of the guest's end. */
  routes: children('route', interfaceRoute),
  /** The interface of the host. */
  target: child(interfaceTarget, { dropEmpty: true }),
  /** The name that the guest of a container sees. */
  guestDevice: valued('dev', word, { name: 'guest' }),
  /** The device that the guest sees, such as `virtio` or `e1000`. */
  model: valued('type', word),
  /** How the interface works. */
  driver: child(interfaceDriver, { dropEmpty: true }),
  /** The network filter that applies. */
  filterref: child(filterReference),
  /** Whether the cable is plugged in. */
  link: valued('state', oneOf(['up', 'down'])),
  /** The size of the longest packet, in bytes. */
  mtu: valued('size', uint),
  ...bootableRomInfo,
})
