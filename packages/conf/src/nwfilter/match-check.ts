import type { CheckContext } from '../codec/check.ts'

interface Match {
  match?: boolean
  protocol?: string
  srcportstart?: string
  dstportstart?: string
}

/** A match without conditions has nothing that could be turned round. */
export function checkMatch(match: Match): void {
  if (Object.keys(match).length === 1) delete match.match
}

const withPorts = new Set(['tcp', 'udp', 'sctp', '33', '0x21'])

/** Refuses ports of a protocol that has none (`virNWFilterRuleValidate`). */
export function checkPorts(match: Match, context: CheckContext): void {
  checkMatch(match)
  const { protocol = '', srcportstart, dstportstart } = match
  if (srcportstart === undefined && dstportstart === undefined) return
  if (withPorts.has(protocol) || protocol.startsWith('$')) return
  const message = "a rule with ports requires the protocol to be 'tcp', 'udp', 'sctp' or 33"
  context.fail('INTERNAL_ERROR', message, match)
}
