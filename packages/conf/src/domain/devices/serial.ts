import { attribute, child, derivedAttribute, element, slot, valued, variant } from '../../codec/declare.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { uint } from '../../codec/values/number.ts'
import { writtenIpAddress } from '../../codec/values/ip-address.ts'
import { word } from '../../codec/values/text.ts'
import { chardevBehaviour } from './chardev-check.ts'
import { chardevKinds, chardevLog } from './chardev.ts'
import { deviceInfo } from './device-info.ts'

/** The port of the guest that a serial device is. */
export const serialTarget = element({
  /** The kind of bus that the port is on. */
  type: attribute(
    oneOf([
      'isa-serial',
      'pci-serial',
      'usb-serial',
      'spapr-vio-serial',
      'system-serial',
      'sclp-serial',
      'isa-debug',
    ]),
    { code: 'CONFIG_UNSUPPORTED' },
  ),
  /** The number of the port, from 0. */
  port: attribute(uint),
  /** The device that the guest sees, such as `isa-serial` or `16550a`. */
  model: valued('name', word),
})

/** A serial port. */
export const serial = element(
  {
    /** What is at the other end. */
    type: variant(chardevKinds, { default: 'pty', code: 'CONFIG_UNSUPPORTED' }),
    source: slot(),
    /** Where a copy of the traffic is kept. */
    log: child(chardevLog, { dropEmpty: true }),
    /** The port of the guest. */
    target: child(serialTarget, { dropEmpty: true }),
    ...deviceInfo,
  },
  chardevBehaviour,
)

/** The port of the guest that a parallel device is. */
export const parallelTarget = element({
  /** The number of the port, from 0. */
  port: attribute(uint),
})

/** A parallel port. */
export const parallel = element(
  {
    /** What is at the other end. */
    type: variant(chardevKinds, { default: 'pty', code: 'CONFIG_UNSUPPORTED' }),
    source: slot(),
    /** Where a copy of the traffic is kept. */
    log: child(chardevLog, { dropEmpty: true }),
    /** The port of the guest. */
    target: child(parallelTarget, { dropEmpty: true }),
    ...deviceInfo,
  },
  chardevBehaviour,
)

/** What the guest takes a console for. */
export const consoleTarget = element({
  /** The kind of console. */
  type: attribute(oneOf(['none', 'serial', 'xen', 'uml', 'virtio', 'lxc', 'openvz', 'sclp', 'sclplm']), {
    code: 'CONFIG_UNSUPPORTED',
  }),
  /** The number of the console, from 0. */
  port: attribute(uint),
})

interface PtyConsole {
  type: string
  source?: { path?: string }
}

/** A console. The first one of a fully virtualised guest is its first serial port once more. */
export const console = element(
  {
    /** What is at the other end. */
    type: variant(chardevKinds, { default: 'pty', code: 'CONFIG_UNSUPPORTED' }),
    tty: derivedAttribute(word, {
      live: true,
      derive: (owner: PtyConsole) => (owner.type === 'pty' ? owner.source?.path : undefined),
    }),
    source: slot(),
    /** Where a copy of the traffic is kept. */
    log: child(chardevLog, { dropEmpty: true }),
    /** What the guest takes it for. */
    target: child(consoleTarget, { dropEmpty: true }),
    ...deviceInfo,
  },
  chardevBehaviour,
)

/** Where a channel ends in the guest. */
export const channelTarget = element({
  /** The kind of channel. */
  type: attribute(oneOf(['none', 'guestfwd', 'virtio', 'xen']), {
    required: true,
    code: 'CONFIG_UNSUPPORTED',
    missingCode: 'CONFIG_UNSUPPORTED',
  }),
  /** The address that `guestfwd` catches. */
  address: attribute(writtenIpAddress, { code: 'SYSTEM_ERROR' }),
  /** The port that `guestfwd` catches. */
  port: attribute(uint),
  /** The name by which programs in the guest find the channel. */
  name: attribute(word),
  /** Whether a program in the guest has opened the channel. */
  state: attribute(oneOf(['connected', 'disconnected']), { live: true }),
})

/** A private line between the host and a program in the guest. */
export const channel = element(
  {
    /** What is at the host's end. */
    type: variant(chardevKinds, { default: 'pty', code: 'CONFIG_UNSUPPORTED' }),
    source: slot(),
    /** Where a copy of the traffic is kept. */
    log: child(chardevLog, { dropEmpty: true }),
    /** The guest's end. */
    target: child(channelTarget, { required: true }),
    ...deviceInfo,
  },
  chardevBehaviour,
)
