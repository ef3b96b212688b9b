/** Something in a tree. */
export interface TreeNode {
  /** Its name, unique in the tree. */
  readonly name: string
  /** The name of what it hangs on; undefined for a root. */
  readonly parent: string | undefined
}

/**
 * Names as a tree in virsh's manner (`vshTreePrint`). What hangs on nothing that is listed is a root. An empty line follows
 * each name that ends a branch.
 */
export function formatTree(nodes: readonly TreeNode[]): string {
  const listed = new Set(nodes.map(({ name }) => name))
  const children = new Map<string | undefined, string[]>()
  for (const { name, parent } of nodes) {
    const key = parent !== undefined && listed.has(parent) ? parent : undefined
    children.set(key, [...(children.get(key) ?? []), name])
  }
  const roots = children.get(undefined) ?? []
  return roots.map(root => `${root}\n${below(root, '', children)}`).join('')
}

/** What hangs on a name; a line without names where nothing does. */
function below(
  name: string,
  indent: string,
  children: ReadonlyMap<string | undefined, readonly string[]>,
): string {
  const inner = children.get(name) ?? []
  if (inner.length === 0) return `${indent}\n`
  const branches = inner.map((child, position) => {
    const isLast = position === inner.length - 1
    const isLeaf = !children.has(child)
    const rest = isLeaf && !isLast ? '' : below(child, `${indent}  ${isLast ? '  ' : '| '}`, children)
    return `${indent}  +- ${child}\n${rest}`
  })
  return `${indent}  |\n${branches.join('')}`
}
