import type { CheckContext } from '../codec/check.ts'
import type { XmlElement } from '../xml/element.ts'

/** Refuses a forwarder that says nothing. */
export function checkForwarder(forwarder: { domain?: string; addr?: string }, context: CheckContext): void {
  if (forwarder.domain !== undefined || forwarder.addr !== undefined) return
  context.fail('XML_ERROR', "a forwarder needs at least one of 'addr' and 'domain'", forwarder)
}

/** Refuses a text record without name or text (`virNetworkDNSTxtDefParseXML`). */
export function checkTextRecord(record: XmlElement, context: CheckContext): void {
  checkPartialTextRecord(record, context)
  requireAttribute(record, 'value', 'DNS TXT record', context)
}

/** As {@link checkTextRecord}, for a record that only names the one that is meant. */
export function checkPartialTextRecord(record: XmlElement, context: CheckContext): void {
  const name = requireAttribute(record, 'name', 'DNS TXT record', context)
  if (!/[ ,]/.test(name)) return
  const message = `prohibited character in DNS TXT record name '${name}'`
  context.fail('XML_DETAIL', message, record, { attribute: 'name' })
}

/** Refuses an address without names (`virNetworkDNSHostDefParseXML`). */
export function checkDnsHost(host: XmlElement, context: CheckContext): void {
  requireAttribute(host, 'ip', 'DNS HOST record', context)
  if (hostnames(host, context) === 0) context.fail('XML_DETAIL', 'missing hostname in DNS HOST record', host)
}

/** As {@link checkDnsHost}, for a record that only names the one that is meant. */
export function checkPartialDnsHost(host: XmlElement, context: CheckContext): void {
  if (hostnames(host, context) > 0 || host.attributes.has('ip')) return
  context.fail('XML_DETAIL', 'missing IP address and hostname in DNS HOST record', host)
}

function hostnames(host: XmlElement, context: CheckContext): number {
  const names = host.children.filter(({ name }) => name === 'hostname')
  for (const name of names) {
    if (name.text === '') context.fail('XML_DETAIL', 'missing hostname in DNS HOST record', name)
  }
  return names.length
}

const longestService = 482
const numbers = ['port', 'priority', 'weight'] as const

/** Refuses a service record that lacks something (`virNetworkDNSSrvDefParseXML`). */
export function checkService(service: XmlElement, context: CheckContext): void {
  requireAttribute(service, 'service', 'DNS SRV record', context)
  requireAttribute(service, 'protocol', 'DNS SRV record', context)
  checkPartialService(service, context)
}

/** As {@link checkService}, for a record that only names the one that is meant. */
export function checkPartialService(service: XmlElement, context: CheckContext): void {
  const { attributes } = service
  const name = attributes.get('service') ?? ''
  if (name.length > longestService)
    context.fail('XML_DETAIL', `the service's name is longer than ${longestService}`, service)
  for (const attribute of numbers) {
    const value = attributes.get(attribute)
    if (value === undefined) continue
    const at = { attribute }
    if (!attributes.has('target'))
      context.fail(
        'XML_DETAIL',
        `'${attribute}' of a DNS SRV record is not possible without 'target'`,
        service,
        at,
      )
    const number = /^\s*\+?\d+$/.test(value) ? Number(value) : -1
    if (number < (attribute === 'port' ? 1 : 0) || number > 65535)
      context.fail(
        'XML_DETAIL',
        `invalid ${attribute} '${value.slice(0, 20)}' of a DNS SRV record`,
        service,
        at,
      )
  }
}

function requireAttribute(element: XmlElement, name: string, what: string, context: CheckContext): string {
  const value = element.attributes.get(name)
  if (value !== undefined) return value
  return context.fail('XML_DETAIL', `missing required attribute '${name}' in ${what}`, element)
}

interface Dns {
  enable?: boolean
  forwarders?: object[]
  txts?: object[]
  srvs?: object[]
  hosts?: object[]
}

/** Refuses records of a name server that is switched off. */
export function checkDns(dns: Dns, context: CheckContext): void {
  if (dns.enable !== false) return
  const record = [dns.forwarders, dns.txts, dns.srvs, dns.hosts].flatMap(list => list ?? [])[0]
  if (record !== undefined) context.fail('XML_ERROR', 'extra data in a disabled <dns>', record)
}
