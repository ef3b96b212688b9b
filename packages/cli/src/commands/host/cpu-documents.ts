import type { XmlElement } from '@guestwork/conf/xml'
import { CommandError } from '../../output/command-error.ts'
import { readDocument } from '../arguments/document-file.ts'

/** Where a CPU stands in the documents that can hold one, from the outermost element inwards. */
const places = [
  ['cpu'],
  ['domain', 'cpu'],
  ['capabilities', 'host', 'cpu'],
  ['domainCapabilities', 'cpu', 'mode'],
]

/**
 * The descriptions of CPUs in a file: `<cpu>` elements side by side, or those of domain, host capabilities or domain
 * capabilities documents (`vshExtractCPUDefXMLs`).
 *
 * @throws CommandError `INVALID_ARG` for a file without any.
 */
export async function readCpus(path: string): Promise<string[]> {
  const { readXml } = await import('@guestwork/conf/xml')
  const text = (await readDocument(path)).replace(/^\s*<\?xml[^>]*\?>/, '')
  const { root, source } = readXml(`<container>${text}</container>`)
  const cpus = root.children.flatMap(document => findCpus(document, source))
  if (cpus.length > 0) return cpus
  throw new CommandError('INVALID_ARG', [
    `File '${path}' does not contain any <cpu> element or valid domain XML, host capabilities XML, or domain capabilities XML`,
  ])
}

function findCpus(document: XmlElement, source: string): string[] {
  const place = places.find(([outermost]) => outermost === document.name)
  if (place === undefined) return []
  const inner = place
    .slice(1)
    .reduce<readonly XmlElement[]>(
      (elements, name) => elements.flatMap(({ children }) => children.filter(child => child.name === name)),
      [document],
    )
  return document.name === 'domainCapabilities'
    ? inner.filter(isHostModel).map(mode => modeAsCpu(mode, source))
    : inner.map(({ start, end }) => source.slice(start, end))
}

function isHostModel({ attributes }: XmlElement): boolean {
  return attributes.get('name') === 'host-model' && attributes.get('supported') === 'yes'
}

/** Of the CPU that a hypervisor offers, a description says what is in it. */
function modeAsCpu({ children }: XmlElement, source: string): string {
  return `<cpu>${children.map(({ start, end }) => source.slice(start, end)).join('')}</cpu>`
}
