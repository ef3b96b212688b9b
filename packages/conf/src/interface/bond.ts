import { attribute, child, children, element } from '../codec/declare.ts'
import type { CheckContext } from '../codec/check.ts'
import { oneOf } from '../codec/values/choice.ts'
import { ipAddress } from '../codec/values/ip-address.ts'
import { positive, uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { ethernetMembers } from './link.ts'

/** Links are watched by asking the network cards. */
export const bondMiimon = element({
  /** Milliseconds between two questions. */
  freq: attribute(uint, { required: true }),
  /** Milliseconds until a link that is gone is given up. */
  downdelay: attribute(positive),
  /** Milliseconds until a link that is back is used. */
  updelay: attribute(positive),
  /** How the card is asked. */
  carrier: attribute(oneOf(['ioctl', 'netif'])),
})

/** Links are watched by asking a neighbour. */
export const bondArpmon = element({
  /** Milliseconds between two questions. */
  interval: attribute(uint, { required: true }),
  /** The neighbour's address. */
  target: attribute(ipAddress, { required: true }),
  /** Which answers are checked. */
  validate: attribute(oneOf(['none', 'active', 'backup', 'all'])),
})

/** A network card within a bond. */
export const bondMember = element({
  /** The kind; always `ethernet`. */
  type: attribute(oneOf(['ethernet']), { required: true }),
  /** The name. */
  name: attribute(word, { required: true }),
  ...ethernetMembers,
})

/** Several network cards that are used as one. */
export const bond = element(
  {
    /** How traffic is shared between the cards. */
    mode: attribute(
      oneOf([
        ...['balance-rr', 'active-backup', 'balance-xor', 'broadcast'],
        ...['802.3ad', 'balance-tlb', 'balance-alb'],
      ]),
    ),
    /** Links are watched by asking the network cards. */
    miimon: child(bondMiimon),
    /** Links are watched by asking a neighbour. */
    arpmon: child(bondArpmon),
    /** The cards. */
    interfaces: children('interface', bondMember, { bothTags: true }),
  },
  { finish: refuseTwoWatches },
)

function refuseTwoWatches(owner: { miimon?: object; arpmon?: object }, context: CheckContext): void {
  if (owner.miimon !== undefined && owner.arpmon !== undefined)
    context.fail('XML_ERROR', '<miimon> and <arpmon> exclude each other', owner.arpmon)
}
