import { SaxesParser } from 'saxes'
import type { NamespaceScope } from './element.ts'
import { extendScope, isNamespaceDeclaration } from './namespaces.ts'

/** An element of foreign content, with everything that was written in it. */
export interface ForeignElement {
  /** Tells it from text, comments and the like. */
  readonly kind: 'element'
  /** As it was written, with its prefix. */
  readonly name: string
  /** As they were written, with their prefixes and the namespace declarations. */
  readonly attributes: Readonly<Record<string, string>>
  /** What stands inside, in order; blanks that mean nothing are left out. */
  children: ForeignNode[]
}

/** A piece of foreign content; `text` is what is written between the elements, ready to be printed. */
export type ForeignNode =
  ForeignElement | { readonly kind: 'text' | 'cdata' | 'comment' | 'instruction'; readonly text: string }

/** Foreign content that was read: one element, its namespace, and its text as libvirt would print it. */
export interface ForeignContent {
  /** The namespace of the outermost element; empty for none. */
  readonly namespace: string
  /** The XML. Lines after the first are indented by `indent`. */
  readonly xml: string
}

/**
 * The elements inside an element whose source is given, each as libvirt prints metadata: with double quotes,
 * indented unless it holds text, and with the namespaces declared that are declared around it.
 *
 * @param source A well-formed element.
 * @param scope The namespaces in force inside it.
 * @param indent The indentation of its child elements.
 */
export function foreignContent(source: string, scope: NamespaceScope, indent: string): ForeignContent[] {
  return readNodes(source)
    .children.filter(node => node.kind === 'element')
    .map(node => {
      const inner = extendScope(scope, node.attributes)
      const [prefix] = /^[^:]*(?=:)/.exec(node.name) ?? ['']
      const standalone = { ...node, attributes: { ...missingDeclarations(node, scope), ...node.attributes } }
      return { namespace: inner.get(prefix) ?? '', xml: printElement(standalone, indent) }
    })
}

/** The one element of a well-formed text. */
export function readNodes(source: string): ForeignElement {
  const root: ForeignElement = { kind: 'element', name: '', attributes: {}, children: [] }
  const open = [root]
  const append = (node: ForeignNode): void => {
    open.at(-1)?.children.push(node)
  }
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', ({ name, attributes }) => {
    const element: ForeignElement = { kind: 'element', name, attributes, children: [] }
    append(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element !== undefined) element.children = withoutBlanks(element.children)
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
function withoutBlanks(children: ForeignNode[]): ForeignNode[] {
  const [first] = children
  if (first?.kind === 'text' && (children.length === 1 || !isBlank(first))) return children
  return children.filter(node => !isBlank(node))
}

function isBlank(node: ForeignNode): boolean {
  return node.kind === 'text' && !/[^ \t\r\n]/.test(node.text)
}

/** Declarations of the prefixes that are used inside an element and declared around it. */
function missingDeclarations(element: ForeignElement, scope: NamespaceScope): Record<string, string> {
  const missing = new Map<string, string>()
  const visit = (node: ForeignElement, declared: ReadonlySet<string>): void => {
    const names = Object.keys(node.attributes)
    const own = names.filter(isNamespaceDeclaration)
    const inner = own.length === 0 ? declared : new Set([...declared, ...own])
    for (const name of [
      node.name,
      ...names.filter(name => name.includes(':') && !isNamespaceDeclaration(name)),
    ]) {
      const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : ''
      const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
      const uri = scope.get(prefix)
      if (prefix !== 'xml' && uri !== undefined && !inner.has(declaration)) missing.set(declaration, uri)
    }
    for (const child of node.children) if (child.kind === 'element') visit(child, inner)
  }
  visit(element, new Set())
  return Object.fromEntries(missing)
}

/** An element as libvirt prints metadata; lines after the first are indented by `indent`. */
export function printElement({ name, attributes, children }: ForeignElement, indent: string): string {
  const declarations = Object.entries(attributes).filter(([key]) => isNamespaceDeclaration(key))
  const others = Object.entries(attributes).filter(([key]) => !isNamespaceDeclaration(key))
  const tag = [...declarations, ...others].map(([key, value]) => ` ${key}="${escapeQuoted(value)}"`).join('')
  if (children.length === 0) return `<${name}${tag}/>`
  const isRunningText = children.some(({ kind }) => kind === 'text' || kind === 'cdata')
  const deeper = `${indent}  `
  const inner = isRunningText
    ? children.map(child => printFlat(child)).join('')
    : `${children.map(child => `\n${deeper}${printNode(child, deeper)}`).join('')}\n${indent}`
  return `<${name}${tag}>${inner}</${name}>`
}

function printNode(node: ForeignNode, indent: string): string {
  if (node.kind === 'element') return printElement(node, indent)
  return node.kind === 'text' ? escapeRunning(node.text) : node.text
}

/** Inside running text nothing is indented, at any depth. */
function printFlat(node: ForeignNode): string {
  if (node.kind !== 'element' || node.children.length === 0) return printNode(node, '')
  const open = printElement({ ...node, children: [] }, '').slice(0, -2)
  return `${open}>${node.children.map(printFlat).join('')}</${node.name}>`
}

const quotedReplacements: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** An attribute's value between double quotes; what is not plain ASCII becomes a reference. */
function escapeQuoted(value: string): string {
  return value.replace(/[&<>"\t\n\r]|[^\u0000-\u007F]/gu, character => {
    const code = character.codePointAt(0) ?? 0
    if (code > 0x7f) return `&#x${code.toString(16).toUpperCase()};`
    return quotedReplacements.get(character) ?? `&#${String(code)};`
  })
}

function escapeRunning(text: string): string {
  return text.replace(/[&<>\r]/g, character => quotedReplacements.get(character) ?? '&#13;')
}
