import type { TSESTree } from '@typescript-eslint/utils'

const noChildren = new Set(['parent', 'tokens', 'comments', 'loc', 'range'])

/** Every node of a syntax tree, by whatever parser it was made. */
export function nodesIn(root: TSESTree.Node): readonly TSESTree.Node[] {
  const nodes = [root]
  for (const node of nodes) {
    for (const [key, value] of Object.entries(node)) {
      if (!noChildren.has(key)) nodes.push(...(Array.isArray(value) ? value : [value]).filter(isNode))
    }
  }
  return nodes
}

/** Whether a value is a node of a syntax tree. */
export function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
