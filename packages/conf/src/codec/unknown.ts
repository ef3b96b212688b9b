import { localName, type NamespaceScope, type XmlElement } from '../xml/element.ts'
import type { Extra, ExtraAttribute } from './extra.ts'
import type { ReadContext } from './read-context.ts'

/** An object that is being filled. */
export type Values = Record<string, unknown> & {
  /** What no declaration knows. */
  extra?: Extra
}

/** Keeps, drops or refuses an attribute that nothing declares. `child` names the child element it stands on. */
export function unknownAttribute(
  owner: Values,
  name: string,
  value: string,
  element: XmlElement,
  context: ReadContext,
  child?: string,
): void {
  if (context.unknown === 'drop') return
  if (context.unknown === 'error') {
    const message = `The attribute '${localName(name)}' of element '${localName(element.name)}' is unknown`
    context.fail('XML_INVALID_SCHEMA', message, element, { attribute: localName(name) })
  }
  const where = child === undefined ? {} : { element: child }
  for (const [written, text] of prefixed(name, value, element.scope)) {
    const kept: ExtraAttribute = { name: written, value: text, ...where }
    ;((owner.extra ??= {}).attributes ??= []).push(kept)
  }
}

/** Keeps, drops or refuses an element that nothing declares, or that stands where only one may. */
export function unknownElement(owner: Values, element: XmlElement, context: ReadContext): void {
  if (context.unknown === 'drop') return
  if (context.unknown === 'error') {
    const message = `The element '${localName(element.name)}' is unknown or repeated here`
    context.fail('XML_INVALID_SCHEMA', message, element)
  }
  ;((owner.extra ??= {}).elements ??= []).push(sourceOf(element, context.document.source))
}

/** The attribute as it was written, with the declaration of its prefix where it has one. */
function prefixed(name: string, value: string, scope: NamespaceScope): [string, string][] {
  if (!name.startsWith('{')) return [[name, value]]
  const uri = name.slice(1, name.indexOf('}'))
  for (const [prefix, declared] of scope) {
    if (declared !== uri || prefix === '') continue
    const written: [string, string] = [`${prefix}:${localName(name)}`, value]
    return prefix === 'xml' ? [written] : [[`xmlns:${prefix}`, uri], written]
  }
  return []
}

/** The source of an element, made independent of the namespaces that are declared around it. */
export function sourceOf(element: XmlElement, source: string): string {
  const text = source.slice(element.start, element.end)
  const tag = /^<[^\s/>]+/.exec(text)?.[0] ?? ''
  const own = text.slice(0, text.indexOf('>'))
  const used = usedPrefixes(text)
  let declarations = ''
  for (const [prefix, uri] of element.scope) {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
    const isUsed = prefix === '' || used.has(prefix)
    if (prefix === 'xml' || !isUsed || own.includes(`${name}=`)) continue
    declarations += ` ${name}="${uri.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`
  }
  return tag + declarations + text.slice(tag.length)
}

/** Every word before a colon; some of them stand in a text and are no prefixes. */
function usedPrefixes(text: string): ReadonlySet<string> {
  const used = new Set<string>()
  for (const [, word, colon] of text.matchAll(/([^\s<>/="':]+)(:?)/g)) {
    if (word !== undefined && colon === ':') used.add(word)
  }
  return used
}
