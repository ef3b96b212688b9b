import {
  attribute,
  checkedAttribute,
  child,
  children,
  derivedAttribute,
  element,
  valued,
} from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { oneOf, onOff, switched, yesNo } from '../codec/values/choice.ts'
import { ipAddress } from '../codec/values/ip-address.ts'
import { port, uint } from '../codec/values/number.ts'
import { text, word } from '../codec/values/text.ts'
import { pciDeviceAddress, pciLocation } from '../domain/devices/address.ts'
import { checkAddressRange, checkForward, checkPortRange, moveDevice } from './forward-check.ts'
import { forwardModes } from './modes.ts'

/** The addresses that traffic seems to come from. */
export const natAddressRange = element(
  {
    /** The first IPv4 address. */
    start: attribute(ipAddress, { required: true }),
    /** The last IPv4 address. */
    end: attribute(ipAddress, { required: true }),
  },
  { finish: checkAddressRange },
)

/** The ports that traffic seems to come from. */
export const natPortRange = element(
  {
    /** The first port. */
    start: attribute(port, neededAs('XML_DETAIL')),
    /** The last port. */
    end: attribute(port, neededAs('XML_DETAIL')),
  },
  { finish: checkPortRange },
)

/** How addresses are translated. */
export const forwardNat = element({
  /** Whether IPv6 is translated too. */
  ipv6: attribute(yesNo),
  /** The addresses that traffic seems to come from; the outgoing interface's own when left out. */
  address: child(natAddressRange, { singleCode: 'XML_ERROR' }),
  /** The ports that traffic seems to come from; 1024 to 65535 when left out. */
  port: child(natPortRange, { singleCode: 'XML_ERROR' }),
})

/** An interface of the host. */
export const forwardInterface = element({
  /** The interface's name. */
  dev: attribute(word, { required: true }),
  /** The number of guests that use it now. */
  connections: attribute(uint, { live: true, when: hasConnections }),
})

/** A virtual function of the host, by its PCI address. */
export const forwardAddress = element(
  {
    /** The bus; always `pci`. */
    type: attribute(oneOf(['pci']), { required: true, code: 'CONFIG_UNSUPPORTED' }),
    ...pciLocation,
    multifunction: checkedAttribute(onOff),
    /** The number of guests that use it now. */
    connections: attribute(uint, { live: true, when: hasConnections }),
  },
  pciDeviceAddress,
)

/** A physical function whose virtual functions are handed out. */
export const forwardPhysicalFunction = element({
  /** The interface's name. */
  dev: attribute(word, { required: true }),
})

interface Forward {
  mode?: string
  managed?: boolean
  interfaces?: { dev: string }[]
}

function firstInterface({ interfaces }: Forward): string | undefined {
  return interfaces?.[0]?.dev
}

/** How the network is linked to the rest of the world. */
export const networkForward = element(
  {
    dev: derivedAttribute(text, { derive: firstInterface }),
    /** The mode. */
    mode: attribute(oneOf(forwardModes), { default: 'nat', code: 'CONFIG_UNSUPPORTED' }),
    /** Whether libvirt takes the devices of mode `hostdev` from the host and gives them back. */
    managed: attribute(switched('yes', 'no'), {
      derive: (forward: Forward) => (forward.mode === 'hostdev' ? (forward.managed ?? false) : undefined),
    }),
    /** The kernel driver of devices of mode `hostdev`. */
    driver: valued('name', oneOf(['kvm', 'vfio'], { absent: 'default' }), { code: 'CONFIG_UNSUPPORTED' }),
    /** How addresses are translated, with mode `nat`. */
    nat: child(forwardNat, { dropEmpty: true, singleCode: 'XML_ERROR' }),
    /** The physical function whose virtual functions are handed out. */
    pf: child(forwardPhysicalFunction),
    /** Interfaces of the host; `dev` of the element is the first one. */
    interfaces: children('interface', forwardInterface),
    /** Virtual functions of the host. */
    addresses: children('address', forwardAddress),
  },
  { rewrite: moveDevice, finish: checkForward },
)

function hasConnections(owner: { connections?: number }): boolean {
  return owner.connections !== 0
}
