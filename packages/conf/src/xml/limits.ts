/** How large a document may be. Every limit counts UTF-16 code units or items; none can be switched off. */
export interface XmlLimits {
  /** Length of the whole text. */
  readonly size: number
  /** How deep elements nest. */
  readonly depth: number
  /** Number of elements in the document. */
  readonly elements: number
  /** Number of attributes on one element. */
  readonly attributes: number
  /** Length of one attribute's value. */
  readonly attributeLength: number
  /** Length of the text of one element. */
  readonly textLength: number
}

/** The limits that apply when a caller names none: far above any document that libvirt writes. */
export const defaultLimits: XmlLimits = {
  size: 10 * 1024 * 1024,
  depth: 128,
  elements: 200_000,
  attributes: 256,
  attributeLength: 256 * 1024,
  textLength: 4 * 1024 * 1024,
}
