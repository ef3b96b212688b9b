import { element, type ElementBehaviour, type ElementDeclaration, type Member } from '../codec/declare.ts'
import { dhcpHost, dhcpRange } from './dhcp.ts'
import { checkPartialDhcpHost } from './dhcp-check.ts'
import { dnsHost, dnsService, dnsText } from './dns.ts'
import { checkPartialDnsHost, checkPartialService, checkPartialTextRecord } from './dns-check.ts'
import { forwardInterface } from './forward.ts'
import { portGroup } from './network.ts'

/** A section of a network, by the name that virsh has for it. */
export type NetworkSection =
  | 'bridge'
  | 'domain'
  | 'ip'
  | 'ip-dhcp-host'
  | 'ip-dhcp-range'
  | 'forward'
  | 'forward-interface'
  | 'forward-pf'
  | 'portgroup'
  | 'dns-host'
  | 'dns-txt'
  | 'dns-srv'

/** How an entry of a section is read. */
export interface SectionDeclarations {
  /** The name of its element. */
  readonly root: string
  /** What it has to have to be added or to replace another one. */
  readonly whole: ElementDeclaration
  /** What it has to have to be taken away. */
  readonly partial: ElementDeclaration
}

/** The entries of the sections that can be updated. */
export const sections = {
  dhcpHost: section('host', dhcpHost, partialOf(dhcpHost, checkPartialDhcpHost)),
  dhcpRange: section('range', dhcpRange),
  forwardInterface: section('interface', forwardInterface),
  portGroup: section('portgroup', portGroup),
  dnsHost: section('host', dnsHost, partialOf(dnsHost, checkPartialDnsHost)),
  dnsText: section('txt', dnsText, partialOf(dnsText, checkPartialTextRecord)),
  dnsService: section('srv', dnsService, partialOf(dnsService, checkPartialService)),
} as const

function section(
  root: string,
  whole: ElementDeclaration,
  partial: ElementDeclaration = whole,
): SectionDeclarations {
  return { root, whole, partial }
}

/** The same element with nothing required but what the check asks for. */
function partialOf(
  { members }: ElementDeclaration,
  rewrite: NonNullable<ElementBehaviour['rewrite']>,
): ElementDeclaration {
  const partial: Record<string, Member> = {}
  for (const [name, member] of Object.entries(members))
    partial[name] = 'required' in member ? { ...member, required: false } : member
  return element(partial, { rewrite })
}
