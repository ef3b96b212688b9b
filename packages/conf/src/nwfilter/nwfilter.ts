import { attribute, choice, element, scalar } from '../codec/declare.ts'
import { uuid } from '../codec/values/identifier.ts'
import { integer } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { filterReference } from '../domain/devices/interface-network.ts'
import { chainName, checkChain } from './chain.ts'
import { filterRule } from './rule.ts'

/** A network filter. */
export const nwfilter = element(
  {
    /** The name, unique on its host. */
    name: attribute(word, { required: true, missingCode: 'INTERNAL_ERROR' }),
    /** The chain of the firewall: `root`, or a name that begins with the protocol that it is for. */
    chain: attribute(chainName, { default: 'root' }),
    /** The place of the chain among others, -1000 to 1000; the lowest comes first. */
    priority: attribute(integer({ min: -1000, max: 1000 }), {
      code: 'INVALID_ARG',
      when: ({ priority }: { priority?: number }) => priority !== 0,
    }),
    /** The UUID, in lower case with hyphens. */
    uuid: scalar(uuid),
    /** Rules and other filters that are part of this one, in order. */
    entries: choice('element', { rule: filterRule, filterref: filterReference }, { repeated: true }),
  },
  { finish: checkChain },
)
