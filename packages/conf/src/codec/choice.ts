import type { ChoiceMember } from './declare.ts'
import { invalidValue } from './invalid-value.ts'
import type { ChildReader, ReadElement } from './read-member.ts'
import { unknownElement } from './unknown.ts'
import type { ChildWriter, WriteElement } from './write-member.ts'
import type { Owner } from './write.ts'

/** Readers of the child elements of a choice, by the elements' names. */
export function choiceReaders(
  property: string,
  { choices, tag, repeated }: ChoiceMember,
  readElement: ReadElement,
): [name: string, reader: ChildReader][] {
  return [...choices].map(([name, declaration]) => [
    name,
    (owner, element, context) => {
      const list = owner[property]
      if (repeated !== true && list !== undefined) {
        unknownElement(owner, element, context)
        return
      }
      const value = readElement(declaration, element, context)
      Reflect.set(value, tag, name)
      if (repeated !== true) owner[property] = value
      else if (Array.isArray(list)) list.push(value)
      else owner[property] = [value]
    },
  ])
}

/** Writes the child elements of a choice, each under its name. */
export function choiceWriter(
  property: string,
  { choices, tag, repeated }: ChoiceMember,
  writeElement: WriteElement,
): ChildWriter {
  const expected = `one of ${[...choices.keys()].join(', ')}`
  return (owner, context, indent) => {
    const value = owner[property]
    if (value === undefined) return ''
    if (repeated === true && !Array.isArray(value)) throw invalidValue(property, value, 'a list')
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    let written = ''
    for (const item of items) {
      if (!isOwner(item)) throw invalidValue(property, item, 'an object')
      const name = item[tag]
      const declaration = typeof name === 'string' ? choices.get(name) : undefined
      if (declaration === undefined || typeof name !== 'string') throw invalidValue(tag, name, expected)
      written += writeElement(declaration, name, item, context, indent, {})
    }
    return written
  }
}

function isOwner(value: unknown): value is Owner {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
