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
 * A name as the document wrote it, resolved to `local`, `{uri}local`, or `prefix:local` with a known prefix.
 * Undefined where the prefix is not declared.
 */
export function resolveName(
  name: string,
  scope: NamespaceScope,
  isElement: boolean,
  prefixes: KnownPrefixes,
): string | undefined {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const uri = isElement && scope !== rootScope ? scope.get('') : undefined
    return uri === undefined ? name : qualified(uri, name, prefixes)
  }
  const uri = scope.get(name.slice(0, colon))
  return uri === undefined ? undefined : qualified(uri, name.slice(colon + 1), prefixes)
}

function qualified(uri: string, local: string, prefixes: KnownPrefixes): string {
  const prefix = prefixes.get(uri)
  return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`
}

/** Prefixes by URI that stand for their namespace, whatever prefix a document uses. */
export type KnownPrefixes = ReadonlyMap<string, string>
