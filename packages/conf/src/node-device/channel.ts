import { child, children, element, members, scalar, variant } from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { hex } from '../codec/values/number.ts'
import { mdevTypesOnly } from './mdev-types.ts'

/** A number on the channel subsystem of IBM Z. */
export const channelNumbers = members({
  /** The channel subsystem, 0 to 0xfe. */
  cssid: scalar(hex(1, 0xffffffff), neededAs('CONFIG_UNSUPPORTED')),
  /** The subchannel set, 0 to 3. */
  ssid: scalar(hex(1, 0xffffffff), neededAs('CONFIG_UNSUPPORTED')),
  /** The device number, 0 to 0xffff. */
  devno: scalar(hex(4, 0xffffffff), neededAs('CONFIG_UNSUPPORTED')),
})

/** A device on the channel subsystem. */
export const ccwCapability = members({ ...channelNumbers })

/** The device behind a subchannel. */
export const channelDeviceAddress = element({ ...channelNumbers })

/** What a subchannel or an adapter can do. */
export const mediatedSubcapability = element({
  /** The kind. */
  type: variant(mdevTypesOnly),
})

/** A subchannel. */
export const cssCapability = members({
  ...channelNumbers,
  /** The device behind it. */
  channelDevAddr: child(channelDeviceAddress, { name: 'channel_dev_addr' }),
  /** What it can do. */
  capabilities: children('capability', mediatedSubcapability),
})

/** A card with cryptographic coprocessors. */
export const apCardCapability = members({
  /** The adapter's number, 0 to 0xff. */
  adapter: scalar(hex(2, 0xff), { name: 'ap-adapter', ...neededAs('CONFIG_UNSUPPORTED') }),
})

/** A queue of a cryptographic coprocessor. */
export const apQueueCapability = members({
  adapter: apCardCapability.adapter,
  /** The domain's number, 0 to 0xffff. */
  domain: scalar(hex(4, 0xffff), { name: 'ap-domain', ...neededAs('CONFIG_UNSUPPORTED') }),
})

/** The place from which guests get cryptographic coprocessors. */
export const apMatrixCapability = members({
  /** What it can do. */
  capabilities: children('capability', mediatedSubcapability),
})
