import type { PlainMember, Property } from './expand.ts'

/**
 * Which members of an object have something to write. Elements can have dozens of them, and use a handful.
 *
 * A member is known by its place in the list that is given here, in which the order of writing is.
 */
export class PresentMembers {
  readonly #places = new Map<string, number>()
  readonly #always: number[] = []

  constructor(members: readonly Property<PlainMember>[]) {
    for (const [place, [property, member]] of members.entries()) {
      if (isWrittenUnasked(member)) this.#always.push(place)
      else this.#places.set(property, place)
    }
  }

  /** The places of the members that an object has, and of those that are written without it, in their order. */
  of(owner: object): readonly number[] {
    const found = [...this.#always]
    for (const property in owner) {
      const place = this.#places.get(property)
      if (place !== undefined) insert(found, place)
    }
    return found
  }
}

function isWrittenUnasked(member: PlainMember): boolean {
  if ('derive' in member) return true
  return 'default' in member && member.default !== undefined
}

/** Properties mostly come in their order already. */
function insert(places: number[], place: number): void {
  let at = places.length
  for (let before = places[at - 1]; before !== undefined && before > place; before = places[at - 1]) {
    places[at--] = before
  }
  places[at] = place
}
