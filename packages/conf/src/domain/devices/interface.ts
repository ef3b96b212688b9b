import { attribute, child, children, element, scalar, slot, valued, variant } from '../../codec/declare.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { macAddress } from '../../codec/values/identifier.ts'
import { port, uint, ulong, unlessZero } from '../../codec/values/number.ts'
import { unlessEmpty, word } from '../../codec/values/text.ts'
import type { XmlElement } from '../../xml/element.ts'
import { bootableRomInfo } from './device-info.ts'
import { interfaceDriver } from './interface-driver.ts'
import { bandwidth, filterReference, virtualPort, vlan } from './interface-network.ts'
import { interfaceIp, interfaceRoute, teaming } from './interface-parts.ts'
import {
  interfaceBridge,
  interfaceDirect,
  interfaceEthernet,
  interfaceHostdev,
  interfaceInternal,
  interfaceNetwork,
  interfaceNull,
  interfaceSocket,
  interfaceUser,
  interfaceVdpa,
  interfaceVds,
  interfaceVhostUser,
} from './interface-source.ts'
import { hasLastingName } from './interface-target.ts'

/** The MAC address that the guest sees. */
export const interfaceMac = element({
  /** The address. */
  address: attribute(macAddress, { required: true }),
  /** Who chose the address: a server, or a person (VMware). */
  type: attribute(oneOf(['generated', 'static'])),
  /** Whether the server checks that the address is in its range (VMware). */
  check: attribute(yesNo),
})

/** The interface of the host behind the guest's. */
export const interfaceTarget = element({
  /** The name. Names that libvirt makes up by itself are only kept while the guest runs. */
  dev: attribute(word, { readWhen: hasLastingName }),
  /** Whether libvirt creates and deletes the interface. */
  managed: attribute(oneOf(['yes', 'no'])),
})

/** The name that the guest of a container sees. */
export const interfaceGuest = element({
  /** The name that is asked for. */
  dev: attribute(word),
  /** The name that was given, while the guest runs. */
  actual: attribute(word, { live: true }),
})

/** Programs and files of the host behind an interface. */
export const interfaceBackend = element({
  /** The program that carries packets of a `user` interface. */
  type: attribute(oneOf(['passt'], { absent: 'default' })),
  /** The path of the tap device's control file. */
  tap: attribute(word),
  /** The path of the vhost device. */
  vhost: attribute(word),
  /** The file that the program writes its log to. */
  logFile: attribute(word),
})

/** Settings of the host's end. */
export const interfaceTune = element({
  /** The size of the send buffer in bytes. */
  sndbuf: scalar(ulong),
})

/** How many received frames wait. */
export const coalesceFrames = element({
  /** The number. */
  max: attribute(uint),
})

/** How received packets wait. */
export const coalesceRx = element({
  /** The frames. */
  frames: child(coalesceFrames, { dropEmpty: true }),
})

/** How many packets wait before the guest hears of them. */
export const interfaceCoalesce = element({
  /** Received packets. */
  rx: child(coalesceRx, { dropEmpty: true }),
})

/** A range of ports that is forwarded. */
export const portForwardRange = element({
  /** The first port. */
  start: attribute(port, { required: true }),
  /** The last port. */
  end: attribute(port),
  /** The first port of the guest. */
  to: attribute(port),
  /** Whether these ports are left out. */
  exclude: attribute(yesNo),
})

/** Ports of the host that lead to the guest. */
export const portForward = element({
  /** The protocol. */
  proto: attribute(oneOf(['tcp', 'udp']), { required: true }),
  /** The address of the host. */
  address: attribute(word),
  /** The interface of the host. */
  dev: attribute(word),
  /** The ports; all of them when there is none. */
  ranges: children('range', portForwardRange),
})

/** A network interface. */
export const networkInterface = element(
  {
    /** What the interface is plugged into. */
    type: variant(
      {
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
        hostdev: interfaceHostdev,
        vdpa: interfaceVdpa,
        vds: interfaceVds,
        null: interfaceNull,
      },
      { default: 'ethernet' },
    ),
    /** Whether the guest may change its filter of received packets. */
    trustGuestRxFilters: attribute(yesNo),
    /** The MAC address. */
    mac: child(interfaceMac),
    slot: slot(),
    /** The VLANs that the interface is in. */
    vlan: child(vlan, { dropEmpty: true }),
    /** The port of a switch. */
    virtualport: child(virtualPort),
    /** Limits on the traffic. */
    bandwidth: child(bandwidth, { dropEmpty: true }),
    /** Whether guests on the same bridge are hidden from each other. */
    isolated: valued('isolated', yesNo, { name: 'port' }),
    /** Addresses of the guest's end. */
    ips: children('ip', interfaceIp),
    /** Routes of the guest's end. */
    routes: children('route', interfaceRoute),
    /** A program that is run when the interface is set up. */
    script: valued('path', word),
    /** A program that is run when the interface is taken down. */
    downscript: valued('path', word),
    /** The Xen guest that serves the interface. */
    backendDomain: valued('name', word, { name: 'backenddomain' }),
    /** Ports of the host that lead to the guest. */
    portForwards: children('portForward', portForward),
    /** The interface of the host. */
    target: child(interfaceTarget, { dropEmpty: true }),
    /** The name that the guest of a container sees. */
    guest: child(interfaceGuest, { dropEmpty: true }),
    /** The device that the guest sees, such as `virtio` or `e1000`. */
    model: valued('type', word),
    /** How the interface works. */
    driver: child(interfaceDriver, {
      dropEmpty: true,
      when: (owner: { type?: string }) => owner.type !== 'hostdev',
    }),
    /** Programs and files of the host behind the interface. */
    backend: child(interfaceBackend, { dropEmpty: true }),
    /** The network filter that applies. */
    filterref: child(filterReference),
    /** Settings of the host's end. */
    tune: child(interfaceTune, { dropEmpty: true }),
    /** Whether the cable is plugged in. */
    link: valued('state', unlessEmpty(oneOf(['up', 'down'])), { code: 'CONFIG_UNSUPPORTED' }),
    /** The size of the longest packet, in bytes. */
    mtu: valued('size', unlessEmpty(unlessZero(uint))),
    /** How many packets wait before the guest hears of them. */
    coalesce: child(interfaceCoalesce, { dropEmpty: true }),
    /** Two interfaces that the guest uses as one. */
    teaming: child(teaming),
    ...bootableRomInfo,
  },
  { rewrite: dropNameless },
)

/** An address and a filter that are not said are none. */
function dropNameless(element: XmlElement): void {
  element.children = element.children.filter(({ name, attributes }) => {
    if (name === 'mac') return attributes.has('address')
    return name !== 'filterref' || (attributes.get('filter') ?? '') !== ''
  })
}
