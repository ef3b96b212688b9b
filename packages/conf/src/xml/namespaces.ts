import type { NamespaceScope } from './element.ts'

/** The prefixes that are declared without being written. */
export const rootScope: NamespaceScope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

/** Whether an attribute declares a namespace, and does not belong to the element itself. */
export function isNamespaceDeclaration(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:')
}

/** The scope inside an element that declares namespaces. */
export function extendScope(
  outer: NamespaceScope,
  attributes: Readonly<Record<string, string>>,
): NamespaceScope {
  const scope = new Map(outer)
  for (const [name, uri] of Object.entries(attributes)) {
    if (!isNamespaceDeclaration(name)) continue
    const prefix = name.slice('xmlns:'.length)
    if (uri === '') scope.delete(prefix)
    else scope.set(prefix, uri)
  }
  return scope
}

/**
 * A name as the document wrote it, resolved to `local` or `{uri}local`.
 * Undefined where the prefix is not declared.
 */
export function resolveName(name: string, scope: NamespaceScope, isElement: boolean): string | undefined {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const uri = isElement ? scope.get('') : undefined
    return uri === undefined ? name : `{${uri}}${name}`
  }
  const uri = scope.get(name.slice(0, colon))
  return uri === undefined ? undefined : `{${uri}}${name.slice(colon + 1)}`
}
