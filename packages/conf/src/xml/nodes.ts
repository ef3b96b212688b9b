import { SaxesParser } from 'saxes'
import type { XmlDocument, XmlElement } from './element.ts'

/** An element with everything that was written in it. */
export interface ElementNode {
  /** Tells it from text, comments and the like. */
  readonly kind: 'element'
  /** As it was written, with its prefix. */
  readonly name: string
  /** As they were written, with their prefixes and the namespace declarations. */
  readonly attributes: Readonly<Record<string, string>>
  /** What stands inside, in order. */
  children: XmlNode[]
}

/** A piece of a document; `text` is what stands there: of text itself without references, of others as it is printed. */
export type XmlNode =
  ElementNode | { readonly kind: 'text' | 'cdata' | 'comment' | 'instruction'; readonly text: string }

/** An element of a document with everything in it, white space too, for those who change it and print it again. */
export function elementNode({ source }: XmlDocument, { start, end }: XmlElement): ElementNode {
  return readNodes(source.slice(start, end), true)
}

/**
 * The one element of a well-formed text.
 *
 * @param keepsBlanks - with the white space between elements
 */
export function readNodes(source: string, keepsBlanks = false): ElementNode {
  const root: ElementNode = { kind: 'element', name: '', attributes: {}, children: [] }
  const open = [root]
  const append = (node: XmlNode): void => {
    open.at(-1)?.children.push(node)
  }
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', ({ name, attributes }) => {
    const element: ElementNode = { kind: 'element', name, attributes, children: [] }
    append(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element !== undefined && !keepsBlanks) element.children = withoutBlanks(element.children)
  })
  parser.on('text', text => {
    append({ kind: 'text', text })
  })
  parser.on('cdata', text => {
    append({ kind: 'cdata', text: `<![CDATA[${text}]]>` })
  })
  parser.on('comment', text => {
    append({ kind: 'comment', text: `<!--${text}-->` })
  })
  parser.on('processinginstruction', ({ target, body }) => {
    append({ kind: 'instruction', text: `<?${target} ${body}?>` })
  })
  parser.write(source).close()
  const [outermost] = root.children
  return outermost?.kind === 'element' ? outermost : root
}

/** White space between elements means nothing, unless it is all there is, or stands in running text. */
function withoutBlanks(children: XmlNode[]): XmlNode[] {
  const [first] = children
  if (first?.kind === 'text' && (children.length === 1 || !isBlank(first))) return children
  return children.filter(node => !isBlank(node))
}

function isBlank(node: XmlNode): boolean {
  return node.kind === 'text' && !/[^ \t\r\n]/.test(node.text)
}
