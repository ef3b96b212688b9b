import { filterValue } from './variable.ts'

/** The flags among the words of a text, in the order of the names; undefined where one is unknown. */
function flagsOf(value: string, names: readonly string[]): string[] | undefined {
  const words = value
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(word => word !== '')
  return words.every(word => names.includes(word)) ? names.filter(name => words.includes(name)) : undefined
}

const tcpNames = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG']

function tcpSet(value: string): string | undefined {
  const word = value.trim().toUpperCase()
  if (word === 'ALL' || word === 'NONE') return word
  const flags = flagsOf(value, tcpNames)
  if (flags === undefined) return undefined
  return flags.length === 0 ? 'NONE' : flags.length === tcpNames.length ? 'ALL' : flags.join(',')
}

/** Flags of TCP that are set, out of those that are looked at: `SYN/SYN,ACK`. */
export const tcpFlags = filterValue("flags such as 'SYN/SYN,ACK'", ['SYN/SYN,ACK', 'ALL/NONE'], value => {
  const [set = '', mask, ...rest] = value.split('/')
  if (mask === undefined || rest.length > 0) return undefined
  const sets = [tcpSet(set), tcpSet(mask)]
  return sets.includes(undefined) ? undefined : sets.join('/')
})

const stateNames = ['NEW', 'ESTABLISHED', 'RELATED', 'INVALID', 'NONE']

/** States of a connection, or `NONE` for any. */
export const connectionState = filterValue(
  "states such as 'NEW,ESTABLISHED', or 'NONE'",
  ['NEW,ESTABLISHED', 'NONE'],
  value => {
    const states = flagsOf(value, stateNames)
    return states?.includes('NONE') === true ? 'NONE' : states?.join(',')
  },
)

/** The name of an ipset. */
export const ipsetName = filterValue('the name of an ipset of up to 31 characters', ['blocked'], value =>
  /^[a-zA-Z0-9_.:\-+ ]{0,31}$/.test(value) ? value : undefined,
)

/** Which side of a packet is looked for, for each dimension of an ipset. */
export const ipsetFlags = filterValue("'src' and 'dst', up to six of them", ['src,dst'], value => {
  const flags = value.toLowerCase().split(',')
  return flags.length <= 6 && flags.every(flag => flag === 'src' || flag === 'dst')
    ? flags.join(',')
    : undefined
})

const truths = new Set(['1', 'yes', 'true'])

/** Whether something holds; any other word than `1`, `yes` and `true` means no. */
export const truth = filterValue("'true' or 'false'", ['true', 'false'], value =>
  truths.has(value) ? 'true' : 'false',
)
