import type { ElementNode, XmlNode } from '@guestwork/conf/xml'

/** Whether a piece of a document is an element of a name. */
export function isElementNode(node: XmlNode, name: string): node is ElementNode {
  return node.kind === 'element' && node.name === name
}

/** The children of an element that have a name. */
export function elementsNamed(node: ElementNode, name: string): readonly ElementNode[] {
  return node.children.filter(child => isElementNode(child, name))
}

/** An element with nothing in it. */
export function emptyNode(name: string, attributes: ElementNode['attributes']): ElementNode {
  return { kind: 'element', name, attributes, children: [] }
}

/** An element with other values of some attributes. */
export function withAttributes(node: ElementNode, attributes: ElementNode['attributes']): ElementNode {
  return { ...node, attributes: { ...node.attributes, ...attributes } }
}

/** An element without its children of a name; the white space around them stays. */
export function withoutChildren(node: ElementNode, name: string): ElementNode {
  return { ...node, children: node.children.filter(child => !isElementNode(child, name)) }
}

/** An element with its first child of a name changed; undefined where there is none. */
export function withChangedChild(
  node: ElementNode,
  name: string,
  change: (child: ElementNode) => ElementNode | undefined,
): ElementNode | undefined {
  const place = node.children.findIndex(child => isElementNode(child, name))
  const child = node.children[place]
  const changed = child?.kind === 'element' ? change(child) : undefined
  return changed && { ...node, children: node.children.with(place, changed) }
}
