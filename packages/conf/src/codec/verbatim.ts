import type { XmlElement } from '../xml/element.ts'
import type { ReadContext } from './read-context.ts'
import { sourceOf } from './unknown.ts'

/** The content of an element, as it was written. */
export function readVerbatim(element: XmlElement, context: ReadContext): string {
  return element.children.map(child => sourceOf(child, context.document.source)).join('\n')
}
