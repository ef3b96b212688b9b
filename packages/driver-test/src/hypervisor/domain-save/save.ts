import { DomainEventStoppedDetail, DomainShutoffReason, DomainXmlFlag, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { saveFiles } from '#platform'
import type { TestCall } from '../../session.ts'
import { readDefinition } from '../definition.ts'
import { formatDefinition } from '../domain-xml.ts'
import { restored, startDomain, stopDomain } from '../domain-power.ts'
import { takeInTransient } from '../domain-lifecycle.ts'
import { readImage, writeImage } from './image.ts'

/** Writes its document to a file and ends it. */
export async function testDomainSaveFlags(
  { session, signal }: TestCall,
  ref: DomainRef,
  to: string,
  xml: string | undefined,
): Promise<void> {
  refuseXml(xml)
  const { node } = session
  const domain = node.getRunning(ref)
  const path = saveFiles.absolutePath(to)
  const document = await formatDefinition(domain, DomainXmlFlag.SECURE)
  signal.throwIfAborted()
  await writeImage(path, document, `saving domain '${ref.name}' to '${path}': open failed`)
  stopDomain(node, node.getRunning(ref), DomainShutoffReason.SAVED, DomainEventStoppedDetail.SAVED)
}

/** Starts the guest that a file describes; it is transient unless it is defined. */
export async function testDomainRestoreFlags(
  { session, signal }: TestCall,
  from: string,
  xml: string | undefined,
): Promise<void> {
  refuseXml(xml)
  const definition = await readDefinition(await readImage(saveFiles.absolutePath(from)))
  signal.throwIfAborted()
  startDomain(session.node, takeInTransient(session.node, definition), definition, restored)
}

/** The document in a file; secrets only on request. */
export async function testDomainSaveImageGetXMLDesc(
  _call: TestCall,
  file: string,
  flags: number,
): Promise<string> {
  const { formatDomain } = await import('@guestwork/conf/domain')
  const definition = await readDefinition(await readImage(saveFiles.absolutePath(file)))
  return formatDomain(definition, { inactive: true, secure: (flags & DomainXmlFlag.SECURE) !== 0 })
}

/** Puts another document in a file. As in libvirt's mock it may describe another guest. */
export async function testDomainSaveImageDefineXML(
  { signal }: TestCall,
  file: string,
  xml: string,
): Promise<void> {
  const { formatDomain } = await import('@guestwork/conf/domain')
  const path = saveFiles.absolutePath(file)
  await readImage(path)
  const document = formatDomain(await readDefinition(xml), { inactive: true, secure: true })
  signal.throwIfAborted()
  await writeImage(path, document, `cannot write domain image '${path}'`)
}

function refuseXml(xml: string | undefined): void {
  if (xml === undefined) return
  throw new VirtError('ARGUMENT_UNSUPPORTED', 'xml modification unsupported', { domain: 'TEST' })
}
