import { VirtError } from '@guestwork/util'
import { extendScope, rootScope } from '../xml/namespaces.ts'
import type { NamespaceScope, XmlDocument, XmlElement } from '../xml/element.ts'
import { readNodes, type ElementNode } from '../xml/nodes.ts'
import { printElement } from '../xml/print-element.ts'
import { readXml } from '../xml/read.ts'

/** How elements are indented in the member `metadata` of a domain. */
const indent = '    '
const prefixName = /^[\p{L}_][\p{L}\p{N}._-]*$/u

/**
 * The element of one namespace in a domain's `metadata`, alone and without the prefix of that namespace, as libvirt's
 * `virDomainGetMetadata` answers it; undefined when there is none.
 *
 * @param metadata - the member of the domain
 * @param uri - the namespace
 */
export function metadataElement(metadata: string | undefined, uri: string): string | undefined {
  const document = readMetadata(metadata)
  const found = document.root.children.find(isOf(uri))
  if (found === undefined) return undefined
  const element = readNodes(sourceOf(document, found))
  const { [declarationOf(prefixOf(element.name))]: _, ...attributes } = element.attributes
  const plain = renamed(element, rootScope, (name, scope) =>
    scope.get(prefixOf(name)) === uri ? localOf(name) : name,
  )
  return printElement({ ...plain, attributes }, '')
}

/**
 * A domain's `metadata` with the element of one namespace replaced, or without it, as `virDomainSetMetadata` does. It is empty
 * when nothing is left, which libvirt prints as `<metadata/>`.
 *
 * @param metadata - the member of the domain
 * @param uri - the namespace
 * @param prefix - the prefix for the namespace
 * @param xml - the element, whose names without a namespace get this one; undefined removes it
 * @throws VirtError `XML_DETAIL` when the element is malformed, `INVALID_ARG` when the prefix is no name.
 */
export function withMetadataElement(
  metadata: string | undefined,
  uri: string,
  prefix: string,
  xml: string | undefined,
): string | undefined {
  const document = readMetadata(metadata)
  const others = document.root.children.filter(child => !isOf(uri)(child))
  const kept = others.map(child => sourceOf(document, child))
  const added = xml === undefined ? [] : [inNamespace(xml, uri, prefix)]
  const all = [...kept, ...added]
  return metadata === undefined && xml === undefined ? undefined : all.join(`\n${indent}`)
}

function inNamespace(xml: string, uri: string, prefix: string): string {
  if (!prefixName.test(prefix))
    throw new VirtError('INVALID_ARG', `'${prefix}' is no prefix`, { domain: 'XML' })
  const { source, root } = readXml(xml)
  const element = readNodes(source.slice(root.start, root.end))
  const named = renamed(element, rootScope, (name, scope) =>
    prefixOf(name) === '' && (scope.get('') ?? '') === '' ? `${prefix}:${name}` : name,
  )
  const attributes = { ...named.attributes, [declarationOf(prefix)]: uri }
  return printElement({ ...named, attributes }, indent)
}

/** The element with other names, its children included; `rename` gets the namespaces in force. */
function renamed(
  element: ElementNode,
  outer: NamespaceScope,
  rename: (name: string, scope: NamespaceScope) => string,
): ElementNode {
  const scope = extendScope(outer, element.attributes)
  const children = element.children.map(child =>
    child.kind === 'element' ? renamed(child, scope, rename) : child,
  )
  return { ...element, name: rename(element.name, scope), children }
}

function readMetadata(metadata = ''): XmlDocument {
  return readXml(`<metadata>${metadata}</metadata>`)
}

function isOf(uri: string): (element: XmlElement) => boolean {
  return ({ name }) => name.startsWith(`{${uri}}`)
}

function sourceOf({ source }: XmlDocument, { start, end }: XmlElement): string {
  return source.slice(start, end)
}

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : ''
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function declarationOf(prefix: string): string {
  return prefix === '' ? 'xmlns' : `xmlns:${prefix}`
}
