import { identitiesOf, type Identity } from './identity.ts'
import { contentOf } from './tree.ts'

/** A member of a list and what became of it. */
export interface Pair {
  /** What the member is called in a path. */
  readonly key: string
  /** The member as it was; undefined for a new one. */
  readonly old: unknown
  /** The member as it becomes; undefined for one that goes. */
  readonly new: unknown
}

/**
 * Finds each member of a list in another one: by its identity, else by its content, else by its place. Where nothing
 * tells members apart, only the place counts. The steps grow with the lists, not with their product.
 */
export function pairMembers(list: string, before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const identities = identitiesOf(list)
  const partners = new Map<number, number>()
  for (const identity of identities) matchByKey(before, after, partners, identity)
  if (identities.length > 0) matchByKey(before, after, partners, contentOf)
  matchByPlace(before, after, partners, identities[0])
  return pairs(before, after, partners, identities)
}

type Partners = Map<number, number>

/** Pairs the members with the same key, in their order. */
function matchByKey(
  before: readonly unknown[],
  after: readonly unknown[],
  partners: Partners,
  keyOf: Identity,
): void {
  const places = new Map<string, number[]>()
  for (const [place, fresh] of lastFirst(after, new Set(partners.values()))) {
    const key = keyOf(fresh)
    if (key === undefined) continue
    const known = places.get(key)
    if (known === undefined) places.set(key, [place])
    else known.push(place)
  }
  for (const [at, old] of open(before, partners)) {
    const key = keyOf(old)
    const place = key === undefined ? undefined : places.get(key)?.pop()
    if (place !== undefined) partners.set(at, place)
  }
}

/** Pairs what is left in its order, but never two members whose identities differ. */
function matchByPlace(
  before: readonly unknown[],
  after: readonly unknown[],
  partners: Partners,
  identity: Identity | undefined,
): void {
  const left = lastFirst(after, new Set(partners.values()))
  const keyed = left.filter(([, fresh]) => identity?.(fresh) !== undefined).map(([place]) => place)
  const keyless = left.filter(([, fresh]) => identity?.(fresh) === undefined).map(([place]) => place)
  for (const [at, old] of open(before, partners)) {
    const mayBeKeyed = identity?.(old) === undefined
    const isKeyedNext = (keyed.at(-1) ?? Infinity) < (keyless.at(-1) ?? Infinity)
    const place = (mayBeKeyed && isKeyedNext ? keyed : keyless).pop()
    if (place !== undefined) partners.set(at, place)
  }
}

/** The members whose place is not in `taken`, with their places. */
function open(list: readonly unknown[], taken: { has(place: number): boolean }): [number, unknown][] {
  return [...list.entries()].filter(([place]) => !taken.has(place))
}

/** As {@link open}, from the end, so that the first can be taken off cheaply. */
function lastFirst(list: readonly unknown[], taken: ReadonlySet<number>): [number, unknown][] {
  return open(list, taken).reverse()
}

/** The members that were there in their order, then the new ones. */
function pairs(
  before: readonly unknown[],
  after: readonly unknown[],
  partners: ReadonlyMap<number, number>,
  identities: readonly Identity[],
): Pair[] {
  const taken = new Set(partners.values())
  const key = (item: unknown, at: number): string =>
    identities.map(identity => identity(item)).find(found => found !== undefined) ?? String(at)
  const kept = before.map((old, at): Pair => {
    const partner = partners.get(at)
    return { key: key(old, at), old, new: partner === undefined ? undefined : after[partner] }
  })
  const added = [...after.entries()].filter(([at]) => !taken.has(at))
  return [...kept, ...added.map(([at, fresh]): Pair => ({ key: key(fresh, at), old: undefined, new: fresh }))]
}
