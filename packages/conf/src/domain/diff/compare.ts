import { pairMembers } from './pair.ts'
import { covers, member, parsePattern, type Path } from './path.ts'
import type { ChangeKind, RuleSubject } from './rule.ts'
import { isList, isSame, isTree, propertiesOf, type Tree } from './tree.ts'

/** A value that differs. */
export interface Difference {
  /** Where it is. */
  readonly path: Path
  /** What became of it. */
  readonly kind: ChangeKind
  /** What it was; undefined where it was not there. */
  readonly old: unknown
  /** What it becomes; undefined where it goes. */
  readonly new: unknown
  /** The device, or other member of a list, that it belongs to. */
  readonly subject: RuleSubject
}

/** What differs between two domains, leaf by leaf; a device that comes or goes is one difference. */
export function differences(old: object, fresh: object): Difference[] {
  return inTrees({ ...old }, { ...fresh }, [], { old, new: fresh })
}

/** Devices of which a guest has one at most; they come and go as a whole, as members of lists do. */
const singleDevice = parsePattern('devices.*')

function inTrees(old: Tree, fresh: Tree, path: Path, subject: RuleSubject): Difference[] {
  return propertiesOf(old, fresh).flatMap(name => inValues(old[name], fresh[name], [...path, name], subject))
}

function inValues(old: unknown, fresh: unknown, path: Path, subject: RuleSubject): Difference[] {
  const lists = both(isList, old, fresh)
  if (lists !== undefined) return inLists(lists.old ?? [], lists.fresh ?? [], path)
  const trees = both(isTree, old, fresh)
  if (trees !== undefined && (trees.old === undefined || trees.fresh === undefined) && isSingleDevice(path)) {
    return ifDifferent(old, fresh, path, { old, new: fresh })
  }
  if (trees !== undefined && hasParts(trees))
    return inTrees(trees.old ?? {}, trees.fresh ?? {}, path, subject)
  return ifDifferent(old, fresh, path, subject)
}

/** Two values of one kind, of which one may be missing. */
interface Both<Value> {
  readonly old: Value | undefined
  readonly fresh: Value | undefined
}

function both<Value>(
  is: (value: unknown) => value is Value,
  old: unknown,
  fresh: unknown,
): Both<Value> | undefined {
  if (is(old)) return is(fresh) || fresh === undefined ? { old, fresh } : undefined
  return is(fresh) && old === undefined ? { old, fresh } : undefined
}

/** An empty object that comes or goes is a difference; the parts of others are. */
function hasParts({ old, fresh }: Both<Tree>): boolean {
  return (old !== undefined && fresh !== undefined) || Object.keys(old ?? fresh ?? {}).length > 0
}

function isSingleDevice(path: Path): boolean {
  return path.length === singleDevice.length && covers(singleDevice, path)
}

function inLists(old: readonly unknown[], fresh: readonly unknown[], path: Path): Difference[] {
  return pairMembers(path.at(-1) ?? '', old, fresh).flatMap(pair => {
    const place = [...path, member(pair.key)]
    return isTree(pair.old) && isTree(pair.new)
      ? inTrees(pair.old, pair.new, place, pair)
      : ifDifferent(pair.old, pair.new, place, pair)
  })
}

function ifDifferent(old: unknown, fresh: unknown, path: Path, subject: RuleSubject): Difference[] {
  return isSame(old, fresh) ? [] : [{ path, kind: kindOf(old, fresh), old, new: fresh, subject }]
}

function kindOf(old: unknown, fresh: unknown): ChangeKind {
  if (old === undefined) return 'added'
  return fresh === undefined ? 'removed' : 'changed'
}
