import type { XmlElement } from '../xml/element.ts'

/** A usage of the type `none` is the same as no usage. */
export function dropNoUsage(secret: XmlElement): void {
  secret.children = secret.children.filter(
    child => child.name !== 'usage' || child.attributes.get('type') !== 'none',
  )
}
