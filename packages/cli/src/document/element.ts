/** An element of a document that a command writes from its options. */
export interface Element {
  /** Its tag. */
  readonly name: string
  /** Its attributes in order; those without a value are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  /** A text, or the elements in it. */
  readonly content: string | readonly Element[]
}

/** An element with others in it. Those that are undefined are left out. */
export function element(
  name: string,
  attributes: Element['attributes'] = {},
  children: readonly (Element | undefined)[] = [],
): Element {
  return { name, attributes, content: children.filter(child => child !== undefined) }
}

/** An element with a text; undefined without one. */
export function textElement(name: string, text: string): Element
export function textElement(name: string, text: string | undefined): Element | undefined
export function textElement(name: string, text: string | undefined): Element | undefined {
  return text === undefined ? undefined : { name, attributes: {}, content: text }
}

/** An element as text in libvirt's layout: single quotes, two blanks for each level, a line's end after each. */
export function formatElement({ name, attributes, content }: Element, indent = ''): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const start = `${indent}<${name}${given.map(([key, value]) => ` ${key}='${escapeXml(String(value))}'`).join('')}`
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>\n`
  if (content.length === 0) return `${start}/>\n`
  const inner = content.map(child => formatElement(child, `${indent}  `)).join('')
  return `${start}>\n${inner}${indent}</${name}>\n`
}

/** An element without attributes as text, as virsh begins a document: also with nothing in it, it has both its tags. */
export function formatRoot(name: string, children: readonly (Element | undefined)[]): string {
  const root = element(name, {}, children)
  return root.content.length === 0 ? `<${name}>\n</${name}>\n` : formatElement(root)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A text in which nothing means anything to XML. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => entities[character] ?? character)
}
