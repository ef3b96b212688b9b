import type { Domain } from '@guestwork/conf/domain'
import { DomainMetadataType, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { referenceTo } from '../node/test-domain.ts'
import type { TestCall } from '../session.ts'
import { changeDefinitions, chosenDefinition } from './affected-definition.ts'

/** Its title or description, or the element of a namespace in its metadata. */
export async function testDomainGetMetadata(
  { session }: TestCall,
  ref: DomainRef,
  type: number,
  uri: string | undefined,
  flags: number,
): Promise<string> {
  checkNamespace('virDomainGetMetadata', type, uri)
  const definition = chosenDefinition(session.node.get(ref), flags)
  const text = await metadataText(definition, type, uri)
  if (text !== undefined) return text
  throw new VirtError('NO_DOMAIN_METADATA', 'Requested metadata element is not present', {
    domain: 'DOMAIN',
  })
}

async function metadataText(
  { title, description, metadata }: Domain,
  type: number,
  uri: string | undefined,
): Promise<string | undefined> {
  if (type === DomainMetadataType.TITLE) return title
  if (type === DomainMetadataType.DESCRIPTION) return description
  const { metadataElement } = await import('@guestwork/conf/domain')
  return uri === undefined ? undefined : metadataElement(metadata, uri)
}

/** Sets or removes its title or description, or the element of a namespace in its metadata. */
export async function testDomainSetMetadata(
  { session, signal }: TestCall,
  ref: DomainRef,
  type: number,
  metadata: string | undefined,
  key: string | undefined,
  uri: string | undefined,
  flags: number,
): Promise<void> {
  checkNamespace('virDomainSetMetadata', type, uri)
  checkRequest(type, metadata, key)
  const { withMetadataElement } = await import('@guestwork/conf/domain')
  signal.throwIfAborted()
  const domain = session.node.get(ref)
  changeDefinitions(domain, flags, definition => {
    if (type === DomainMetadataType.TITLE) return withText(definition, 'title', metadata)
    if (type === DomainMetadataType.DESCRIPTION) return withText(definition, 'description', metadata)
    const changed = withMetadataElement(definition.metadata, uri ?? '', key ?? 'unused', metadata)
    return changed === undefined ? definition : { ...definition, metadata: changed }
  })
  session.node.events.emit('metadata-change', referenceTo(domain), {
    type: metadataType(type),
    namespace: uri,
  })
}

function withText(definition: Domain, member: 'title' | 'description', text: string | undefined): Domain {
  const { [member]: _, ...rest } = definition
  return text === undefined || text === '' ? rest : { ...rest, [member]: text }
}

function checkNamespace(function_: string, type: number, uri: string | undefined): void {
  const element = metadataType(type) === DomainMetadataType.ELEMENT
  if (element && uri === undefined) throw invalid(`uri in ${function_} must not be NULL`)
  if (!element && uri !== undefined) throw invalid(`uri in ${function_} must be NULL`)
}

function checkRequest(type: number, metadata: string | undefined, key: string | undefined): void {
  const element = type === DomainMetadataType.ELEMENT
  if (element && metadata !== undefined && key === undefined) {
    throw invalid('key in virDomainSetMetadata must not be NULL')
  }
  if (!element && key !== undefined) throw invalid('key in virDomainSetMetadata must be NULL')
  if (type === DomainMetadataType.TITLE && metadata?.includes('\n') === true) {
    throw invalid("metadata title can't contain newlines")
  }
}

function metadataType(number: number): DomainMetadataType {
  const type = Object.values(DomainMetadataType).find(each => each === number)
  if (type !== undefined) return type
  throw invalid(`unknown metadata type '${String(number)}'`)
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'DOMAIN' })
}
