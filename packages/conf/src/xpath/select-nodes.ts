import { VirtError } from '@guestwork/util'
import type { XmlDocument, XmlNode } from 'libxml2-wasm'
import { decodeXml } from '../xml/decode.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { readXml } from '../xml/read.ts'
import { loadEngine, type Engine } from '../validate/load-engine.ts'

/** What of a document is selected, and in which form. */
export interface SelectOptions {
  /** All nodes become children of one element `<nodes>`, so that the result is a document. */
  readonly wrap?: boolean
  /** Limits other than the default ones. */
  readonly limits?: Partial<XmlLimits>
}

/**
 * The nodes of a document that an XPath 1.0 expression selects, each as text, as virsh prints them for `--xpath`: elements
 * are indented anew and have double quotes, attributes are ` name="value"`. Prefixes in the expression are not known;
 * `local-name()` selects elements of other name spaces.
 *
 * Throws `INVALID_ARG` for an expression that cannot be read or selects no nodes but computes a value, `XML_DETAIL` where the
 * document is no XML, and `OPERATION_UNSUPPORTED` where the library `libxml2-wasm` is missing.
 *
 * @example
 * ```ts
 * await selectNodes("<domain><name>web-1</name></domain>", '//name') // ['<name>web-1</name>']
 * ```
 */
export async function selectNodes(
  document: string | Uint8Array,
  expression: string,
  { wrap = false, limits }: SelectOptions = {},
): Promise<string[]> {
  const xml = typeof document === 'string' ? document : decodeXml(document)
  readXml(xml, limits)
  const engine = await loadEngine()
  using parsed = parse(engine, xml)
  const nodes = find(engine, parsed, expression).map(node => formatNode(engine, node))
  return wrap ? [wrapNodes(engine, nodes)] : nodes.map(({ text }) => text)
}

function parse(engine: Engine, xml: string): XmlDocument {
  const { XML_PARSE_NOBLANKS, XML_PARSE_NONET } = engine.ParseOption
  return engine.XmlDocument.fromString(xml, { option: XML_PARSE_NOBLANKS | XML_PARSE_NONET })
}

function find(engine: Engine, document: XmlDocument, expression: string): XmlNode[] {
  try {
    return document.find(expression)
  } catch (cause) {
    if (!(cause instanceof engine.XmlError)) throw cause
    throw new VirtError('INVALID_ARG', `'${expression}' is no XPath expression for nodes: ${cause.message}`, {
      domain: 'XML',
      cause,
    })
  }
}

interface FormattedNode {
  readonly isAttribute: boolean
  readonly text: string
}

function formatNode(engine: Engine, node: XmlNode): FormattedNode {
  if (node instanceof engine.XmlElement) return { isAttribute: false, text: node.toString({ format: true }) }
  if (node instanceof engine.XmlAttribute)
    return { isAttribute: true, text: ` ${node.name}="${escape(node.content).replaceAll('"', '&quot;')}"` }
  const content = node.content
  return {
    isAttribute: false,
    text: node instanceof engine.XmlComment ? `<!--${content}-->` : escape(content),
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The first attribute of each name stays; an element cannot have two. */
function wrapNodes(engine: Engine, nodes: readonly FormattedNode[]): string {
  const attributes = new Map<string, string>()
  for (const { isAttribute, text } of nodes) {
    const name = text.slice(0, text.indexOf('='))
    if (isAttribute && !attributes.has(name)) attributes.set(name, text)
  }
  const children = nodes.filter(({ isAttribute }) => !isAttribute).map(({ text }) => text)
  using document = parse(engine, `<nodes${[...attributes.values()].join('')}>${children.join('')}</nodes>`)
  return document.root.toString({ format: true })
}
