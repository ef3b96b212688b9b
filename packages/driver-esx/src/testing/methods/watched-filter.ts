import {
  refKey,
  type ObjectContent,
  type ObjectUpdate,
  type PropertyFilterSpec,
  type Ref,
} from '../../vim/index.ts'
import type { World } from '../inventory/world.ts'
import { collect } from './collector.ts'

/** A filter of a property collector, with what its client knows. */
export class WatchedFilter {
  /** The filter. */
  readonly ref: Ref<'PropertyFilter'>
  readonly #spec: PropertyFilterSpec
  #known = new Map<string, Snapshot>()

  /**
   * @param ref - the filter
   * @param spec - what it watches
   */
  constructor(ref: Ref<'PropertyFilter'>, spec: PropertyFilterSpec) {
    this.ref = ref
    this.#spec = spec
  }

  /** What changed since this was asked last. */
  changes(world: World): readonly ObjectUpdate[] {
    const now = new Map(collect(world, this.#spec).map(content => [refKey(content.obj), snapshotOf(content)]))
    const before = this.#known
    this.#known = now
    const present = [...now].flatMap(([key, snapshot]) => updateOf(snapshot, before.get(key)))
    const gone = [...before].filter(([key]) => !now.has(key))
    return [...present, ...gone.map(([, { obj }]): ObjectUpdate => ({ kind: 'leave', obj }))]
  }
}

interface Snapshot {
  readonly obj: Ref
  readonly values: ReadonlyMap<string, { readonly value: unknown; readonly text: string }>
}

function snapshotOf({ obj, propSet = [] }: ObjectContent): Snapshot {
  return { obj, values: new Map(propSet.map(({ name, val }) => [name, { value: val, text: textOf(val) }])) }
}

function updateOf({ obj, values }: Snapshot, before: Snapshot | undefined): readonly ObjectUpdate[] {
  const changed = [...values].filter(([name, { text }]) => before?.values.get(name)?.text !== text)
  const removed = [...(before?.values.keys() ?? [])].filter(name => !values.has(name))
  const changeSet = [
    ...changed.map(([name, { value }]) => ({ name, op: 'assign', val: value }) as const),
    ...removed.map(name => ({ name, op: 'assign' }) as const),
  ]
  if (before !== undefined && changeSet.length === 0) return []
  return [{ kind: before === undefined ? 'enter' : 'modify', obj, changeSet }]
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${String(each)}n` : each))
}
