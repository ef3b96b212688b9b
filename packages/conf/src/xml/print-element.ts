import { isNamespaceDeclaration } from './namespaces.ts'
import type { ElementNode, XmlNode } from './nodes.ts'

/**
 * An element as libxml2 prints it, and libvirt metadata: with double quotes. An element that holds text, be it white space,
 * stays as it is; others are indented, in lines after the first by `indent` and more.
 */
export function printElement({ name, attributes, children }: ElementNode, indent = ''): string {
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

function printNode(node: XmlNode, indent: string): string {
  if (node.kind === 'element') return printElement(node, indent)
  return node.kind === 'text' ? escapeRunning(node.text) : node.text
}

/** Inside running text nothing is indented, at any depth. */
function printFlat(node: XmlNode): string {
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
