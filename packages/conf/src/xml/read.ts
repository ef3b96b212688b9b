import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { NamespaceScope, XmlDocument, XmlElement } from './element.ts'
import { defaultLimits, type XmlLimits } from './limits.ts'
import {
  extendScope,
  isNamespaceDeclaration,
  resolveName,
  rootScope,
  type KnownPrefixes,
} from './namespaces.ts'
import { xmlFailure } from './failure.ts'

type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] }

const noAttributes: ReadonlyMap<string, string> = new Map()

/**
 * Reads a text into a tree.
 *
 * The text has to be well formed, without a document type declaration, and within the limits; anything else
 * throws `XML_DETAIL` with `details: { line, column }`. Entities other than the five of XML are unknown.
 */
export function readXml(
  text: string,
  limits: Partial<XmlLimits> = {},
  prefixes: KnownPrefixes = new Map(),
): XmlDocument {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const builder = new TreeBuilder(source, { ...defaultLimits, ...limits }, prefixes)
  return { source, root: builder.build() }
}

class TreeBuilder {
  readonly #source: string
  readonly #limits: XmlLimits
  readonly #prefixes: KnownPrefixes
  readonly #parser = new SaxesParser({ xmlns: false, position: false })
  readonly #open: OpenElement[] = []
  #current: OpenElement | undefined
  #root: XmlElement | undefined
  #elements = 0
  #attributes = 0
  #textLength = 0
  #start = 0

  constructor(source: string, limits: XmlLimits, prefixes: KnownPrefixes) {
    this.#source = source
    this.#limits = limits
    this.#prefixes = prefixes
  }

  build(): XmlElement {
    this.#require(this.#source.length, 'size', 'the document is longer than')
    const parser = this.#parser
    parser.on('error', error => this.#fail(error.message))
    parser.on('doctype', () => this.#fail('a document type declaration is not allowed'))
    parser.on('opentagstart', tag => this.#openTagStart(tag))
    parser.on('attribute', attribute => this.#attribute(attribute.value))
    parser.on('opentag', tag => this.#openTag(tag))
    parser.on('text', value => this.#text(value))
    parser.on('cdata', value => this.#text(value))
    parser.on('closetag', () => this.#closeTag())
    parser.write(this.#source).close()
    return this.#root ?? this.#fail('the document has no element')
  }

  #openTagStart(tag: { name: string }): void {
    this.#start = this.#source.lastIndexOf('<', this.#parser.position - tag.name.length)
    this.#attributes = 0
    this.#require(++this.#elements, 'elements', 'the document has more elements than')
    this.#require(this.#open.length + 1, 'depth', 'elements are nested deeper than')
  }

  #attribute(value: string): void {
    this.#require(++this.#attributes, 'attributes', 'an element has more attributes than')
    this.#require(value.length, 'attributeLength', 'an attribute is longer than')
  }

  #openTag(tag: SaxesTagPlain): void {
    const scope = this.#scope(tag)
    const element: OpenElement = {
      name: this.#resolve(tag.name, scope, true),
      attributes: this.#attributes === 0 ? noAttributes : this.#resolveAttributes(tag, scope),
      children: [],
      text: '',
      start: this.#start,
      end: 0,
      scope,
    }
    if (this.#current === undefined) this.#root = element
    else this.#current.children.push(element)
    this.#open.push(element)
    this.#current = element
    this.#textLength = 0
  }

  #closeTag(): void {
    const element = this.#open.pop()
    if (element !== undefined) element.end = this.#parser.position
    this.#current = this.#open.at(-1)
    this.#textLength = this.#current?.text.length ?? 0
  }

  #text(value: string): void {
    if (this.#current === undefined) return
    this.#textLength += value.length
    this.#require(this.#textLength, 'textLength', 'a text is longer than')
    this.#current.text += value
  }

  #scope(tag: SaxesTagPlain): NamespaceScope {
    const outer = this.#current?.scope ?? rootScope
    if (this.#attributes === 0) return outer
    for (const name in tag.attributes) {
      if (isNamespaceDeclaration(name)) return extendScope(outer, tag.attributes)
    }
    return outer
  }

  #resolveAttributes(tag: SaxesTagPlain, scope: NamespaceScope): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>()
    for (const name in tag.attributes) {
      if (isNamespaceDeclaration(name)) continue
      const resolved = this.#resolve(name, scope, false)
      if (attributes.has(resolved)) this.#fail(`the attribute '${name}' is repeated under another prefix`)
      attributes.set(resolved, tag.attributes[name] ?? '')
    }
    return attributes
  }

  #resolve(name: string, scope: NamespaceScope, isElement: boolean): string {
    return (
      resolveName(name, scope, isElement, this.#prefixes) ??
      this.#fail(`the prefix of '${name}' is not declared`, this.#start)
    )
  }

  #require(amount: number, limit: keyof XmlLimits, message: string): void {
    if (amount > this.#limits[limit])
      this.#fail(`${message} ${String(this.#limits[limit])} (limit '${limit}')`)
  }

  #fail(message: string, offset = this.#parser.position): never {
    throw xmlFailure('XML_DETAIL', message, this.#source, Math.min(offset, this.#source.length))
  }
}
