/** An attribute that the declaration does not know. */
export interface ExtraAttribute {
  /** The name that was written, with its prefix. */
  name: string
  /** The value. */
  value: string
  /** The child element that has it, where that child is no object of its own. */
  element?: string
}

/**
 * What a document said beyond its declaration, kept on the object of the element that said it.
 *
 * It is an ordinary property, so that copies, JSON and `structuredClone` keep it.
 */
export interface Extra {
  /** Attributes. They are written after the known ones. */
  attributes?: ExtraAttribute[]
  /** Child elements, each as XML. They are written after the known ones. */
  elements?: string[]
}
