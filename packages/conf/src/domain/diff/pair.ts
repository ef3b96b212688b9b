import { identitiesOf, type Identity } from './identity.ts'
import { isSame } from './tree.ts'

/** A member of a list and what became of it. */
export interface Pair {
  /** What the member is called in a path. */
  readonly key: string
  /** The member as it was; undefined for a new one. */
  readonly old: unknown
  /** The member as it becomes; undefined for one that goes. */
  readonly new: unknown
}

/** Finds each member of a list in another one: by its identity, else by its content, else by its place. Where nothing tells members apart, only the place counts. */
export function pairMembers(list: string, before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const identities = identitiesOf(list)
  const partners = new Map<number, number>()
  for (const identity of identities) match(before, after, partners, sameIdentity(identity))
  if (identities.length > 0) match(before, after, partners, isSame)
  match(before, after, partners, canBeTheSame(identities[0]))
  return pairs(before, after, partners, identities)
}

type Alike = (old: unknown, fresh: unknown) => boolean

function sameIdentity(identity: Identity): Alike {
  return (old, fresh) => {
    const key = identity(old)
    return key !== undefined && key === identity(fresh)
  }
}

/** Without two identities that differ, the place decides. */
function canBeTheSame(identity: Identity | undefined): Alike {
  return (old, fresh) => {
    if (identity === undefined) return true
    const keys = [identity(old), identity(fresh)]
    return keys.includes(undefined)
  }
}

function match(
  before: readonly unknown[],
  after: readonly unknown[],
  partners: Map<number, number>,
  alike: Alike,
): void {
  const taken = new Set(partners.values())
  for (const [at, old] of before.entries()) {
    if (partners.has(at)) continue
    const found = after.findIndex((fresh, place) => !taken.has(place) && alike(old, fresh))
    if (found < 0) continue
    partners.set(at, found)
    taken.add(found)
  }
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
