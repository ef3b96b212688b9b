import { attribute, child, children, element } from '../../codec/declare.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { uuid } from '../../codec/values/identifier.ts'
import { integer, positive, ulong, unlessZero } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'
import { checkBandwidth, checkVirtualPort, completeVlan } from './interface-network-check.ts'
import { dropStrangeParameters, sortParameters } from './filter-parameters.ts'

/** Limits on one direction. */
export const bandwidthLimit = element({
  /** KiB each second on average. */
  average: attribute(ulong, { code: 'CONFIG_UNSUPPORTED' }),
  /** KiB each second at most, in a burst. */
  peak: attribute(unlessZero(ulong), { code: 'CONFIG_UNSUPPORTED' }),
  /** KiB each second that are guaranteed. */
  floor: attribute(ulong, { code: 'CONFIG_UNSUPPORTED' }),
  /** KiB that may be sent at the peak rate. */
  burst: attribute(unlessZero(ulong), { code: 'CONFIG_UNSUPPORTED' }),
})

/** Limits on the traffic. */
export const bandwidth = element(
  {
    /** The number of the traffic class on the network's bridge, while the port is in use. */
    classID: attribute(positive),
    /** What the guest receives. */
    inbound: child(bandwidthLimit, { singleCode: 'XML_DETAIL' }),
    /** What the guest sends. */
    outbound: child(bandwidthLimit, { singleCode: 'XML_DETAIL' }),
  },
  { finish: checkBandwidth },
)

/** One VLAN. */
export const vlanTag = element({
  /** The VLAN's number, 0 to 4095. */
  id: attribute(integer({ max: 4095 }), { required: true }),
  /** Whether untagged packets belong to this VLAN. */
  nativeMode: attribute(oneOf(['tagged', 'untagged'])),
})

/** The VLANs that the interface is in. */
export const vlan = element(
  {
    /** Whether the guest sends and receives tagged packets. */
    trunk: attribute(yesNo),
    /** The VLANs. */
    tags: children('tag', vlanTag),
  },
  { finish: completeVlan },
)

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
export const virtualPort = element(
  {
    /** The kind of switch. */
    type: attribute(oneOf(['802.1Qbg', '802.1Qbh', 'openvswitch', 'midonet']), {
      code: 'CONFIG_UNSUPPORTED',
    }),
    /** What the switch needs to know. */
    parameters: child(virtualPortParameters, { dropEmpty: true }),
  },
  { finish: checkVirtualPort },
)

/** A value for a variable of a network filter. */
export const filterParameter = element({
  /** The variable. */
  name: attribute(word, { required: true }),
  /** The value. */
  value: attribute(word, { required: true }),
})

/** The network filter that applies. */
export const filterReference = element(
  {
    /** The filter's name. */
    filter: attribute(word, { required: true, missingCode: 'INTERNAL_ERROR' }),
    /** Values for its variables, in the order of the variables' names. One that repeats has several values. */
    parameters: children('parameter', filterParameter),
  },
  { rewrite: dropStrangeParameters, finish: sortParameters },
)
