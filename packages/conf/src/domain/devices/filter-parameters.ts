import type { XmlElement } from '../../xml/element.ts'

/** Libvirt passes over a variable or a value with other characters (`virNWFilterParseParamAttributes`). */
export function dropStrangeParameters(reference: XmlElement): void {
  reference.children = reference.children.filter(({ name, attributes }) => {
    const variable = attributes.get('name') ?? ''
    const value = attributes.get('value') ?? ''
    return name !== 'parameter' || (/^[a-zA-Z0-9_]+$/.test(variable) && /^[a-zA-Z0-9_.:]+$/.test(value))
  })
}

interface Parameter {
  readonly name: string
}

/** Libvirt prints variables by name; the values of one variable keep their order. */
export function sortParameters(reference: { parameters?: Parameter[] }): void {
  reference.parameters?.sort((first, second) =>
    first.name < second.name ? -1 : first.name > second.name ? 1 : 0,
  )
}
