import type { TSESLint, TSESTree } from '@typescript-eslint/utils'

/** What the rules ask ESLint about a file, in the types of typescript-eslint's syntax tree. */
export type SourceCode = Pick<TSESLint.SourceCode, 'getScope' | 'getAllComments' | 'getCommentsBefore'>

/** What a rule does at the nodes of a syntax tree, by the type of node. */
export type Listeners = {
  readonly [T in TSESTree.Node['type'] as `${T}`]?: (node: Extract<TSESTree.Node, { type: T }>) => void
} & {
  /** Called when the whole file was seen. */
  readonly 'Program:exit'?: (program: TSESTree.Program) => void
}
