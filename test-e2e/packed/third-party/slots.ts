import { fillDomainDefaults, formatDomain, parseDomain } from '@guestwork/conf/domain'
import {
  ConnectListDomainsFlag,
  DomainShutoffReason,
  DomainRunningReason,
  DomainState,
  DomainXmlFlag,
  type Call,
  type DomainRef,
  type DomainStateInfo,
  type OpenRequest,
  type OpenResult,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { Host, referenceTo, type Guest } from './host.ts'

type DemoCall = Call<Host>

export function demoConnectOpen(_call: Call<undefined>, { uri }: OpenRequest): OpenResult<Host> {
  return uri.scheme === 'demo' ? { outcome: 'opened', session: new Host() } : { outcome: 'declined' }
}

export function demoConnectListAllDomains({ session }: DemoCall, filter: number): DomainRef[] {
  const { ACTIVE, INACTIVE } = ConnectListDomainsFlag
  const wanted = (guest: Guest) => filter === 0 || (filter & (guest.id === -1 ? INACTIVE : ACTIVE)) !== 0
  return [...session.guests.values()].filter(wanted).map(referenceTo)
}

export function demoDomainLookupByID({ session }: DemoCall, id: number): DomainRef {
  return referenceTo(session.find(guest => guest.id === id && id !== -1, `id ${id}`))
}

export function demoDomainLookupByName({ session }: DemoCall, name: string): DomainRef {
  return referenceTo(session.find(guest => guest.definition.name === name, `name '${name}'`))
}

export function demoDomainLookupByUUID({ session }: DemoCall, uuid: string): DomainRef {
  return referenceTo(session.get({ uuid }))
}

export function demoDomainDefineXMLFlags({ session }: DemoCall, xml: string): DomainRef {
  const definition = fillDomainDefaults(parseDomain(xml, { inactive: true }))
  const { name, uuid = '' } = definition
  for (const other of session.guests.values()) {
    if ((other.uuid === uuid) !== (other.definition.name === name)) {
      throw new VirtError('OPERATION_FAILED', `domain '${other.definition.name}' has the uuid ${other.uuid}`)
    }
  }
  const guest = session.guests.get(uuid) ?? { definition, uuid, live: undefined, id: -1 }
  guest.definition = definition
  session.guests.set(uuid, guest)
  return referenceTo(guest)
}

export function demoDomainUndefineFlags({ session }: DemoCall, domain: DomainRef): void {
  const { uuid, id } = session.get(domain)
  if (id !== -1) throw new VirtError('OPERATION_INVALID', 'cannot undefine a running domain here')
  session.guests.delete(uuid)
}

export function demoDomainCreateWithFlags({ session }: DemoCall, domain: DomainRef): DomainRef {
  const guest = session.get(domain)
  if (guest.id !== -1) throw new VirtError('OPERATION_INVALID', 'domain is already running')
  session.start(guest)
  return referenceTo(guest)
}

export function demoDomainDestroyFlags({ session }: DemoCall, domain: DomainRef): void {
  const guest = session.get(domain)
  if (guest.id === -1) throw new VirtError('OPERATION_INVALID', 'domain is not running')
  guest.live = undefined
  guest.id = -1
}

export function demoDomainGetXMLDesc({ session }: DemoCall, domain: DomainRef, flags: number): string {
  const { definition, live, id } = session.get(domain)
  const inactive = live === undefined || (flags & DomainXmlFlag.INACTIVE) !== 0
  const secure = (flags & DomainXmlFlag.SECURE) !== 0
  return formatDomain(inactive ? definition : { ...live, id }, { inactive, secure })
}

export function demoDomainGetState({ session }: DemoCall, domain: DomainRef): DomainStateInfo {
  if (session.get(domain).id === -1)
    return { state: DomainState.SHUTOFF, reason: DomainShutoffReason.UNKNOWN }
  return { state: DomainState.RUNNING, reason: DomainRunningReason.BOOTED }
}

export function demoDomainIsActive({ session }: DemoCall, domain: DomainRef): boolean {
  return session.get(domain).id !== -1
}
