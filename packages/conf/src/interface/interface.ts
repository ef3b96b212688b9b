import { attribute, children, element, slot, valued, variant } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { uint, unlessZero } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { bondInterface, bridgeInterface, ethernetInterface, vlanInterface } from './kinds.ts'
import { interfaceProtocol } from './protocol.ts'

/** A network interface of the host. */
export const hostInterface = element({
  /** The kind of interface; it decides the other properties. */
  type: variant({
    ethernet: ethernetInterface,
    bridge: bridgeInterface,
    bond: bondInterface,
    vlan: vlanInterface,
  }),
  /** The name. */
  name: attribute(word, { required: true }),
  /** When it is set up. */
  start: valued('mode', oneOf(['none', 'onboot', 'hotplug'])),
  /** The size of the longest packet, in bytes. */
  mtu: valued('size', unlessZero(uint), { code: 'INTERNAL_ERROR' }),
  /** How it gets addresses. */
  protocols: children('protocol', interfaceProtocol, { bothTags: true }),
  kind: slot(),
})
