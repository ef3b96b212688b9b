import { derives } from '../../vim/schema.ts'
import {
  refKey,
  type ObjectContent,
  type PropertyFilterSpec,
  type PropertySpec,
  type Ref,
  type SelectionSpec,
  type TraversalSpec,
} from '../../vim/index.ts'
import type { World } from '../inventory/world.ts'
import { refusal } from '../refusal.ts'

/**
 * The objects that a filter means, with the properties that they have.
 *
 * @throws VimFault `ManagedObjectNotFound` for a starting point that is gone, unless the filter leaves those out
 */
export function collect(world: World, spec: PropertyFilterSpec): readonly ObjectContent[] {
  const found = new Map<string, Ref>()
  for (const { obj, skip = false, selectSet = [] } of spec.objectSet) {
    if (world.find(obj) === undefined) {
      if (spec.reportMissingObjectsInResults === true) continue
      throw refusal({ $type: 'ManagedObjectNotFound', obj })
    }
    if (!skip) found.set(refKey(obj), obj)
    follow(world, { from: obj, selectSet, named: traversals(selectSet), found, visited: new Set() })
  }
  return [...found.values()].flatMap(obj => contentOf(world, obj, spec.propSet))
}

interface Walk {
  readonly from: Ref
  readonly selectSet: readonly SelectionSpec[]
  readonly named: ReadonlyMap<string, TraversalSpec>
  readonly found: Map<string, Ref>
  readonly visited: Set<string>
}

function follow(world: World, walk: Walk): void {
  const { from, selectSet, named, found, visited } = walk
  for (const each of selectSet) {
    const traversal = each.$type === 'TraversalSpec' ? each : named.get(each.name ?? '')
    if (traversal === undefined || !derives(from.type, traversal.type)) continue
    const step = `${refKey(from)} ${traversal.type} ${traversal.path}`
    if (visited.has(step)) continue
    visited.add(step)
    const value = world.read(from, traversal.path)
    const targets = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly Ref[]
    for (const target of targets) {
      if (traversal.skip !== true) found.set(refKey(target), target)
      follow(world, { ...walk, from: target, selectSet: traversal.selectSet ?? [] })
    }
  }
}

/** All traversals in a tree of them that have a name. */
function traversals(selectSet: readonly SelectionSpec[]): ReadonlyMap<string, TraversalSpec> {
  const all = (set: readonly SelectionSpec[]): readonly TraversalSpec[] =>
    set.flatMap(each => (each.$type === 'TraversalSpec' ? [each, ...all(each.selectSet ?? [])] : []))
  return new Map(all(selectSet).map(each => [each.name ?? '', each]))
}

function contentOf(world: World, obj: Ref, propSet: readonly PropertySpec[]): readonly ObjectContent[] {
  const specs = propSet.filter(({ type }) => derives(obj.type, type))
  const object = world.find(obj)
  if (specs.length === 0 || object === undefined) return []
  const paths = specs.flatMap(({ all, pathSet = [] }) =>
    all === true ? Object.keys(object.properties) : pathSet,
  )
  const set = [...new Set(paths)].flatMap(name => {
    const val = world.read(obj, name)
    return val === undefined ? [] : [{ name, val }]
  })
  return [{ obj, propSet: set }]
}
