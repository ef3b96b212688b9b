import type { CheckContext } from '../codec/check.ts'
import type { ValueType } from '../codec/value-type.ts'
import { word } from '../codec/values/text.ts'

/** The priority of each chain, by the beginning of its name; chains with other beginnings do not exist. */
const priorities: readonly (readonly [prefix: string, priority: number])[] = [
  ['root', 0],
  ['mac', -800],
  ['vlan', -750],
  ['stp', 0],
  ['arp', -500],
  ['rarp', -400],
  ['ipv4', -700],
  ['ipv6', -600],
]

/** The priority of a chain that is given none. */
export function priorityOfChain(chain: string): number {
  return priorities.find(([prefix]) => chain.startsWith(prefix))?.[1] ?? 0
}

/** The name of a chain. */
export const chainName: ValueType<string> = {
  ...word,
  schema: { ...word.schema, examples: ['root', 'ipv4', 'arp-strict'] },
}

const longestName = 12

/** Refuses a chain that cannot be, and forgets the priority of the root chain, which is fixed. */
export function checkChain(filter: { chain: string; priority?: number }, context: CheckContext): void {
  const { chain } = filter
  const refuse = (message: string): never =>
    context.fail('INVALID_ARG', message, filter, { attribute: 'chain' })
  if (chain === 'root') {
    delete filter.priority
    return
  }
  if (!priorities.some(([prefix]) => prefix !== 'root' && chain.startsWith(prefix))) {
    const names = priorities.slice(1).map(([prefix]) => prefix)
    refuse(`invalid chain name '${chain}': expected 'root' or a name that begins with ${names.join(', ')}`)
  }
  if (chain.length > longestName) refuse(`the name of a chain is longer than ${longestName} characters`)
  if (!/^[a-zA-Z0-9_.:-]+$/.test(chain))
    refuse(`the chain name '${chain}' has characters that it cannot have`)
}
