import type { XmlElement } from '../xml/element.ts'
import { foreignContent } from '../xml/foreign.ts'
import { localName } from '../xml/element.ts'
import type { ReadContext } from './read-context.ts'

/** The indentation of what stands in an element that stands in the outermost one. */
const indent = '    '

/**
 * The foreign content of an element, in the form in which libvirt prints it.
 *
 * Each namespace has one element, and an element without a namespace is nobody's: such elements are unknown.
 */
export function readVerbatim(element: XmlElement, context: ReadContext): string {
  const source = context.document.source.slice(element.start, element.end)
  const kept: string[] = []
  const seen = new Set<string>()
  for (const { namespace, xml } of foreignContent(source, element.scope, indent)) {
    const isOwned = namespace !== '' && !seen.has(namespace)
    seen.add(namespace)
    if (!isOwned && context.unknown === 'error') {
      const problem =
        namespace === '' ? 'an element without a namespace' : `a second element of '${namespace}'`
      context.fail('XML_INVALID_SCHEMA', `The element '${localName(element.name)}' holds ${problem}`, element)
    }
    if (isOwned || context.unknown === 'keep') kept.push(xml)
  }
  return kept.join(`\n${indent}`)
}
