import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { impossibleCharacter } from './characters.ts'
import type { NamespaceScope, XmlDocument, XmlElement } from './element.ts'
import { xmlFailure } from './failure.ts'
import { defaultLimits, type XmlLimits } from './limits.ts'
import {
  extendScope,
  isNamespaceDeclaration,
  resolveName,
  rootScope,
  type KnownPrefixes,
} from './namespaces.ts'

type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] }

const noAttributes: ReadonlyMap<string, string> = new Map()

/** A later version of XML is read as the first one, as libxml2 does. */
const parserOptions = {
  xmlns: false,
  position: false,
  defaultXMLVersion: '1.0',
  forceXMLVersion: true,
} as const

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
  readonly #parser = new SaxesParser(parserOptions)
  readonly #open: OpenElement[] = []
  #current: OpenElement | undefined
  #root: XmlElement | undefined
  #elements = 0
  /** Those of the tag that is being read. */
  #attributes: Map<string, string> | undefined
  #isPlain = true

  constructor(source: string, limits: XmlLimits, prefixes: KnownPrefixes) {
    this.#source = source
    this.#limits = limits
    this.#prefixes = prefixes
  }

  /** With one handler more, V8 would keep the parser's properties in a hash table, and it would be four times slower. */
  build(): XmlElement {
    if (this.#source.length > this.#limits.size) this.#exceeds('size', 'the document is longer than')
    const impossible = impossibleCharacter(this.#source)
    if (impossible !== undefined) this.#fail('XML cannot hold this character', impossible)
    const parser = this.#parser
    parser.on('error', error => this.#fail(error.message))
    parser.on('doctype', () => this.#fail('a document type declaration is not allowed'))
    parser.on('attribute', ({ name, value }) => this.#attribute(name, value))
    parser.on('opentag', tag => this.#openTag(tag))
    parser.on('text', value => this.#text(value))
    parser.on('cdata', value => this.#text(value))
    parser.on('closetag', () => this.#closeTag())
    parser.write(this.#source).close()
    return this.#root ?? this.#fail('the document has no element')
  }

  #openTag({ name, attributes }: SaxesTagPlain): void {
    const limits = this.#limits
    if (++this.#elements > limits.elements) this.#exceeds('elements', 'the document has more elements than')
    if (this.#open.length >= limits.depth) this.#exceeds('depth', 'elements are nested deeper than')
    const start = this.#source.lastIndexOf('<', this.#parser.position - 1)
    const written = this.#attributes ?? noAttributes
    this.#attributes = undefined
    const outer = this.#current?.scope ?? rootScope
    const isPlain = this.#isPlain
    this.#isPlain = true
    const scope = isPlain ? outer : extendScope(outer, attributes)
    const element: OpenElement = {
      name: this.#resolve(name, scope, true, start),
      attributes: isPlain ? written : this.#resolveAttributes(written, scope, start),
      children: [],
      text: '',
      start,
      end: 0,
      scope,
    }
    if (this.#current === undefined) this.#root = element
    else this.#current.children.push(element)
    this.#open.push(element)
    this.#current = element
  }

  #attribute(name: string, value: string): void {
    this.#attributes ??= new Map()
    this.#attributes.set(name, value)
    if (name === 'xmlns' || name.includes(':')) this.#isPlain = false
    const limits = this.#limits
    if (this.#attributes.size > limits.attributes)
      this.#exceeds('attributes', 'an element has more attributes than')
    if (value.length > limits.attributeLength) this.#exceeds('attributeLength', 'an attribute is longer than')
  }

  #closeTag(): void {
    const element = this.#open.pop()
    if (element !== undefined) element.end = this.#parser.position
    this.#current = this.#open.at(-1)
  }

  #text(value: string): void {
    const element = this.#current
    if (element === undefined) return
    element.text += value
    if (element.text.length > this.#limits.textLength) this.#exceeds('textLength', 'a text is longer than')
  }

  #resolveAttributes(
    written: ReadonlyMap<string, string>,
    scope: NamespaceScope,
    start: number,
  ): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>()
    for (const [name, value] of written) {
      if (isNamespaceDeclaration(name)) continue
      const resolved = this.#resolve(name, scope, false, start)
      if (attributes.has(resolved)) this.#fail(`the attribute '${name}' is repeated under another prefix`)
      attributes.set(resolved, value)
    }
    return attributes
  }

  #resolve(name: string, scope: NamespaceScope, isElement: boolean, start: number): string {
    return (
      resolveName(name, scope, isElement, this.#prefixes) ??
      this.#fail(`the prefix of '${name}' is not declared`, start)
    )
  }

  #exceeds(limit: keyof XmlLimits, message: string): never {
    this.#fail(`${message} ${String(this.#limits[limit])} (limit '${limit}')`)
  }

  #fail(message: string, offset = this.#parser.position): never {
    throw xmlFailure('XML_DETAIL', message, this.#source, Math.min(offset, this.#source.length))
  }
}
