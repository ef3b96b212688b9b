import type { DnsHost, DnsService, DnsText, Network } from './network.gen.ts'
import type { ReadUpdate } from './update-entry.ts'
import { insert, invalidUpdate, unchangeable } from './update-list.ts'

/** Updates names of addresses (`virNetworkDefUpdateDNSHost`). */
export function updateDnsHosts(network: Network, { command, entry }: ReadUpdate<Partial<DnsHost>>): void {
  if (command === 'modify') throw unchangeable('DNS HOST records')
  const hosts = network.dns?.hosts ?? []
  const names = new Set(command === 'delete' ? entry.hostnames : [])
  const matching = hosts.filter(
    host =>
      (entry.ip !== undefined && host.ip === entry.ip) ||
      host.hostnames?.some(name => names.has(name)) === true,
  )
  if (command === 'delete') {
    remove(hosts, matching, 'DNS HOST record')
    return
  }
  if (matching.length > 0)
    throw invalidUpdate('there is already at least one DNS HOST record with a matching field')
  if (!isHost(entry)) throw invalidUpdate('a DNS HOST record needs an address')
  const dns = (network.dns ??= {})
  dns.hosts = insert(dns.hosts, entry, command)
}

const serviceFields = ['domain', 'service', 'protocol', 'target', 'port', 'priority', 'weight'] as const

/** Updates services (`virNetworkDefUpdateDNSSrv`). */
export function updateServices(network: Network, { command, entry }: ReadUpdate<Partial<DnsService>>): void {
  if (command === 'modify') throw unchangeable('DNS SRV records')
  const services = network.dns?.srvs ?? []
  const matching = services.filter(service =>
    serviceFields.every(field => entry[field] === undefined || entry[field] === service[field]),
  )
  if (command === 'delete') {
    remove(services, matching, 'DNS SRV record')
    return
  }
  if (matching.length > 0)
    throw invalidUpdate('there is already at least one DNS SRV record matching all specified fields')
  if (!isService(entry)) throw invalidUpdate('a DNS SRV record needs a service and a protocol')
  const dns = (network.dns ??= {})
  dns.srvs = insert(dns.srvs, entry, command)
}

/** Updates texts (`virNetworkDefUpdateDNSTxt`). */
export function updateTexts(network: Network, { command, entry }: ReadUpdate<DnsText>): void {
  if (command === 'modify') throw unchangeable('DNS TXT records')
  const texts = network.dns?.txts ?? []
  const [first] = texts.filter(({ name }) => name === entry.name)
  if (command === 'delete') {
    remove(texts, first === undefined ? [] : [first], 'DNS TXT record')
    return
  }
  if (first !== undefined) throw invalidUpdate(`there is already a DNS TXT record with name '${entry.name}'`)
  const dns = (network.dns ??= {})
  dns.txts = insert(dns.txts, entry, command)
}

function remove<Entry>(list: Entry[], matching: readonly Entry[], what: string): void {
  const [found, second] = matching
  if (found === undefined) throw invalidUpdate(`couldn't locate a matching ${what}`)
  if (second !== undefined) throw invalidUpdate(`multiple matching ${what}s were found`)
  list.splice(list.indexOf(found), 1)
}

function isHost(entry: Partial<DnsHost>): entry is DnsHost {
  return entry.ip !== undefined
}

function isService(entry: Partial<DnsService>): entry is DnsService {
  return entry.service !== undefined && entry.protocol !== undefined
}
