import type { CheckContext } from '../codec/check.ts'
import { child, element, scalar, valued } from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { yesNo } from '../codec/values/choice.ts'
import { macAddress, uuid } from '../codec/values/identifier.ts'
import { word } from '../codec/values/text.ts'
import { bandwidth, virtualPort, vlan } from '../domain/devices/interface-network.ts'
import { portPlug } from './plug.ts'

/** The guest that has the port. */
export const portOwner = element({
  /** The guest's name. */
  name: scalar(word, neededAs('INTERNAL_ERROR')),
  /** The guest's UUID. */
  uuid: scalar(uuid, neededAs('INTERNAL_ERROR')),
})

/** A port of a virtual network, which one interface of one guest has. */
export const networkPort = element(
  {
    /** The port's UUID. */
    uuid: scalar(uuid, neededAs('INTERNAL_ERROR')),
    /** The guest that has the port. */
    owner: child(portOwner, { required: true, missingCode: 'INTERNAL_ERROR' }),
    /** The group of ports of the network. */
    group: scalar(word),
    /** The MAC address of the guest's interface. */
    mac: valued('address', macAddress, neededAs('INTERNAL_ERROR')),
    /** The port of a switch. */
    virtualport: child(virtualPort),
    /** Limits on the traffic. */
    bandwidth: child(bandwidth, { dropEmpty: true }),
    /** The VLANs. */
    vlan: child(vlan),
    /** Whether guests on the same bridge are hidden from each other. */
    isolated: valued('isolated', yesNo, { name: 'port' }),
    /** Whether the guest may change its filter of received packets. */
    rxfilters: valued('trustGuest', yesNo),
    /** What the port is plugged into. */
    plug: child(portPlug),
  },
  { finish: checkPort },
)

interface Port {
  virtualport?: { type?: string }
  plug?: { type: string }
  bandwidth?: { inbound?: { floor?: bigint } }
}

function checkPort({ virtualport, plug, bandwidth: limits }: Port, context: CheckContext): void {
  if (virtualport !== undefined && virtualport.type === undefined)
    context.fail('XML_ERROR', "missing required attribute 'type' of <virtualport>", virtualport)
  const inbound = limits?.inbound
  if (inbound?.floor !== undefined && plug?.type !== 'network')
    context.fail('CONFIG_UNSUPPORTED', "'floor' is for plugs of type 'network' only", inbound, {
      attribute: 'floor',
    })
}
