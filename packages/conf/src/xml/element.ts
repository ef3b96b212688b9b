/** Namespace URIs by prefix; the empty prefix stands for the default namespace. */
export type NamespaceScope = ReadonlyMap<string, string>

/**
 * An element as it was read.
 *
 * Names without a namespace are plain (`disk`); a name in a namespace is written `{uri}local`, or `prefix:local`
 * where the reader was given a prefix for it.
 */
export interface XmlElement {
  /** The resolved name. */
  readonly name: string
  /** Attribute values by resolved name, without the namespace declarations. */
  attributes: ReadonlyMap<string, string>
  /** Child elements in document order. */
  children: readonly XmlElement[]
  /** The element's own text, CDATA sections included, child elements left out. */
  readonly text: string
  /** Offset of the `<` that opens the element. */
  readonly start: number
  /** Offset just after the `>` that closes the element. */
  readonly end: number
  /** The namespaces in force inside the element. */
  readonly scope: NamespaceScope
}

/** A text that was read, with its outermost element. */
export interface XmlDocument {
  /** The text itself; every offset counts its UTF-16 code units. */
  readonly source: string
  /** The outermost element. */
  readonly root: XmlElement
}

/** The name without its namespace, as it is shown in messages. */
export function localName(name: string): string {
  return name.slice(name.indexOf('}') + 1)
}

/** The first child element that has a name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(child => child.name === name)
}
