import { extendScope, isNamespaceDeclaration } from './namespaces.ts'
import type { NamespaceScope } from './element.ts'
import { readNodes, type ElementNode } from './nodes.ts'
import { printElement } from './print-element.ts'

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

/** Declarations of the prefixes that are used inside an element and declared around it. */
function missingDeclarations(element: ElementNode, scope: NamespaceScope): Record<string, string> {
  const missing = new Map<string, string>()
  const visit = (node: ElementNode, declared: ReadonlySet<string>): void => {
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
