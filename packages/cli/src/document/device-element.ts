import { childNamed, elementNode, readXml, type ElementNode, type XmlElement } from '@guestwork/conf/xml'

/** A device in the document of a domain. */
export interface DeviceElement {
  /** Its element, to look at. */
  readonly element: XmlElement
  /** The same with white space and all, to change and print. */
  readonly node: ElementNode
}

/**
 * The devices of one kind in the document of a domain, in its order.
 *
 * @param name - what their elements are called, such as `disk`
 */
export function deviceElements(xml: string, name: string): readonly DeviceElement[] {
  const document = readXml(xml)
  const devices = childNamed(document.root, 'devices')?.children ?? []
  return devices
    .filter(element => element.name === name)
    .map(element => ({ element, node: elementNode(document, element) }))
}

/** An attribute of an element, or of a child of it; undefined where either is missing. */
export function attributeOf(element: XmlElement, path: readonly string[], name: string): string | undefined {
  const found = path.reduce<XmlElement | undefined>(
    (parent, child) => parent && childNamed(parent, child),
    element,
  )
  return found?.attributes.get(name)
}
