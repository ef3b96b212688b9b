import {
  attribute,
  type Member,
  type Members,
  type SlotMember,
  type ValueOptions,
  type VariantMember,
} from './declare.ts'
import { oneOf } from './values/choice.ts'

/** A member with its property, in the order in which members are written. */
export type Property<Kind extends Member = Member> = readonly [property: string, member: Kind]

/** A member that reads and writes something by itself. */
export type PlainMember = Exclude<Member, SlotMember | VariantMember>

/** The properties of an element, and how they depend on an attribute. */
export type Shape =
  | { readonly kind: 'plain'; readonly properties: readonly Property<PlainMember>[] }
  | {
      readonly kind: 'variants'
      readonly property: string
      readonly member: VariantMember
      readonly shapes: ReadonlyMap<string, Shape>
    }

/** Works out the variants of an element, also of variants inside variants. */
export function shapeOf(properties: readonly Property[]): Shape {
  const found = properties.find((entry): entry is Property<VariantMember> => entry[1].kind === 'variant')
  if (found === undefined) return { kind: 'plain', properties: properties.filter(isPlain) }
  const [property, member] = found
  const shapes = new Map<string, Shape>()
  for (const [word, added] of member.variants) shapes.set(word, shapeOf(insert(properties, found, added)))
  return { kind: 'variants', property, member, shapes }
}

/** The variant's members at the slot, else after the attribute that decides. */
function insert(
  properties: readonly Property[],
  decides: Property<VariantMember>,
  added: Members,
): Property[] {
  const hasSlot = properties.some(([, member]) => member.kind === 'slot')
  return properties.flatMap((entry): Property[] => {
    const [property, member] = entry
    if (entry === decides) {
      const { variants, kind: _, absent, ...options } = decides[1]
      const word: Property = [
        property,
        attribute(oneOf([...variants.keys()]), unwritten(options, property, absent)),
      ]
      return hasSlot ? [word] : [word, ...Object.entries(added)]
    }
    return member.kind === 'slot' ? Object.entries(added) : [[property, member]]
  })
}

function unwritten(options: ValueOptions, property: string, absent: string | undefined): ValueOptions {
  if (absent === undefined) return options
  return { ...options, when: owner => Reflect.get(owner, property) !== absent }
}

function isPlain(entry: Property): entry is Property<PlainMember> {
  return entry[1].kind !== 'slot' && entry[1].kind !== 'variant'
}

/** The name that a member has in the document. */
export function nameOf(property: string, member: PlainMember | VariantMember): string {
  return member.name ?? property
}
