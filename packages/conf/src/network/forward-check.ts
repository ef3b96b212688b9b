import { tryParseIpAddress } from '@guestwork/util'
import type { CheckContext } from '../codec/check.ts'
import { compareBytes } from './ip-range.ts'
import type { XmlElement } from '../xml/element.ts'

/** Turns `<forward dev='a'>` into the first of its interfaces, and `managed` into the words that libvirt takes it for. */
export function moveDevice(element: XmlElement, context: CheckContext): void {
  const attributes = new Map(element.attributes)
  const managed = attributes.get('managed')
  if (managed !== undefined) attributes.set('managed', managed.toLowerCase() === 'yes' ? 'yes' : 'no')
  const dev = attributes.get('dev')
  element.attributes = attributes
  if (dev === undefined || dev === '') return
  const kinds = new Set(element.children.map(({ name }) => name))
  if (kinds.has('address') || kinds.has('pf')) {
    const message = "the 'dev' of <forward> cannot be used beside <address> or <pf>"
    context.fail('XML_ERROR', message, element, { attribute: 'dev' })
  }
  const first = element.children.find(({ name }) => name === 'interface')
  const named = first?.attributes.get('dev')
  if (first === undefined) {
    const { start, end, scope } = element
    const added = { name: 'interface', attributes: new Map([['dev', dev]]), children: [], text: '' }
    element.children = [...element.children, { ...added, start, end, scope }]
  } else if (named !== undefined && named !== dev) {
    const message = `the 'dev' of <forward> '${dev}' must match the one of its first <interface> '${named}'`
    context.fail('XML_ERROR', message, first, { attribute: 'dev' })
  }
}

interface ForwardValue {
  mode?: string
  managed?: boolean
  nat?: object
  pf?: object
  interfaces?: { dev?: string }[]
  addresses?: object[]
}

/** Refuses links that contradict themselves (`virNetworkForwardDefParseXML`). */
export function checkForward(forward: ForwardValue, context: CheckContext): void {
  const { interfaces = [], addresses = [] } = forward
  if (forward.nat !== undefined && forward.mode !== 'nat')
    context.fail('XML_ERROR', "<nat> can only be used with mode 'nat'", forward.nat)
  if (interfaces.length > 0 && addresses.length > 0)
    context.fail('XML_ERROR', '<interface> and <address> exclude each other', addresses[0] ?? forward)
  if (addresses.length > 0 && forward.pf !== undefined)
    context.fail('XML_ERROR', '<address> and <pf> exclude each other', forward.pf)
  refuseRepeated(interfaces, 'the interface', context)
  refuseRepeated(addresses, 'the PCI device', context)
  if (forward.mode !== 'hostdev') delete forward.managed
  else forward.managed ??= false
  if (context.inactive && interfaces.length > 0 && forward.pf !== undefined) delete forward.pf
}

function refuseRepeated(list: readonly object[], what: string, context: CheckContext): void {
  const seen = new Set<string>()
  for (const item of list) {
    const key = Object.entries(item)
      .filter(([name]) => name !== 'connections' && name !== 'extra')
      .map(([name, value]) => `${name}=${String(value)}`)
      .join(' ')
    if (seen.has(key)) context.fail('XML_ERROR', `${what} (${key}) is listed twice`, item)
    seen.add(key)
  }
}

/** Refuses a range of addresses that is none (`virNetworkForwardNatDefParseXML`). */
export function checkAddressRange(range: { start: string; end: string }, context: CheckContext): void {
  const start = tryParseIpAddress(range.start)
  const end = tryParseIpAddress(range.end)
  if (start?.family !== 'ipv4' || end?.family !== 'ipv4')
    context.fail('XML_ERROR', 'only IPv4 addresses are supported in a NAT address range', range)
  if (compareBytes(start.bytes, end.bytes) > 0)
    context.fail('INTERNAL_ERROR', `range ${range.start} - ${range.end} is reversed`, range)
}

/** Refuses a range of ports that is none. */
export function checkPortRange(range: { start: number; end: number }, context: CheckContext): void {
  if (range.start > range.end)
    context.fail('XML_ERROR', `range ${range.start} - ${range.end} of ports is reversed`, range)
}
