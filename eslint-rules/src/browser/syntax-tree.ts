import type { TSESTree } from '@typescript-eslint/utils'

const noChildren = new Set(['type', 'parent', 'tokens', 'comments', 'loc', 'range', 'start', 'end'])

/** Every node of a syntax tree, by whatever parser it was made. */
export function nodesIn(root: TSESTree.Node): readonly TSESTree.Node[] {
  const nodes = [root]
  for (const node of nodes) {
    const children = Object.keys(node).filter(key => !noChildren.has(key))
    for (const key of children) nodes.push(...[Reflect.get(node, key)].flat().filter(isNode))
  }
  return nodes
}

/** Whether a value is a node of a syntax tree. */
export function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
