import { VirtError } from '@guestwork/util'
import { readDocument, type DocumentKind } from '../codec/document.ts'
import type { DhcpHost, DhcpRange, DnsHost, DnsService, DnsText } from './network.gen.ts'
import type { ForwardInterface, Network, PortGroup } from './network.gen.ts'
import { updateHosts, updateRanges } from './update-dhcp.ts'
import { updateDnsHosts, updateServices, updateTexts } from './update-dns.ts'
import type { NetworkUpdateCommand, ReadUpdate } from './update-entry.ts'
import { updateForwardInterfaces, updatePortGroups } from './update-links.ts'
import { sections, type NetworkSection, type SectionDeclarations } from './update-sections.ts'

/** One change of one section of a network. */
export interface NetworkUpdate {
  /** The section (`virNetworkUpdateSection`). */
  readonly section: NetworkSection
  /** What is done. */
  readonly command: NetworkUpdateCommand
  /** The index of the `<ip>` that holds the section; -1, the default, finds the fitting one. */
  readonly parentIndex?: number
  /** The entry, as the XML of its element. To take one away, what tells it from others is enough. */
  readonly xml: string
}

/**
 * Changes one section of a network in place, by libvirt's rules (`virNetworkDefUpdateSection`), and returns the
 * network. A change that is refused leaves it as it was.
 *
 * Throws as `parseNetwork` where the XML is wrong, `OPERATION_UNSUPPORTED` for a section or a command that libvirt
 * does not have, and `OPERATION_INVALID` where there is nothing to change or an entry gets in the way.
 *
 * @example
 * ```ts
 * const xml = `<host mac='52:54:00:00:00:01' name='web-1' ip='192.168.122.10'/>`
 * updateNetwork(network, { section: 'ip-dhcp-host', command: 'add-last', xml })
 * ```
 */
export function updateNetwork(network: Network, update: NetworkUpdate): Network {
  const { section, command } = update
  if (!commands.has(command)) throw unsupported(`unrecognized network update command '${command}'`)
  switch (section) {
    case 'ip-dhcp-host':
      updateHosts(network, read<Partial<DhcpHost>>(sections.dhcpHost, update))
      break
    case 'ip-dhcp-range':
      updateRanges(network, read<DhcpRange>(sections.dhcpRange, update))
      break
    case 'forward-interface':
      updateForwardInterfaces(network, read<ForwardInterface>(sections.forwardInterface, update))
      break
    case 'portgroup':
      updatePortGroups(network, read<PortGroup>(sections.portGroup, update))
      break
    case 'dns-host':
      updateDnsHosts(network, read<Partial<DnsHost>>(sections.dnsHost, update))
      break
    case 'dns-txt':
      updateTexts(network, read<DnsText>(sections.dnsText, update))
      break
    case 'dns-srv':
      updateServices(network, read<Partial<DnsService>>(sections.dnsService, update))
      break
    default:
      throw unsupported(`can't update '${section}' section of network`)
  }
  return network
}

const commands: ReadonlySet<string> = new Set(['add-first', 'add-last', 'modify', 'delete'])

function unsupported(message: string): VirtError {
  return new VirtError('OPERATION_UNSUPPORTED', message, { domain: 'NETWORK' })
}

function read<Entry extends object>(
  { root, whole, partial }: SectionDeclarations,
  { command, parentIndex = -1, xml }: NetworkUpdate,
): ReadUpdate<Entry> {
  const kind: DocumentKind<Entry> = {
    root,
    declaration: command === 'delete' ? partial : whole,
    accepts: (value): value is Entry => Object.keys(value).length > 0,
  }
  return { command, parentIndex, entry: readDocument(kind, xml, { inactive: true }) }
}
