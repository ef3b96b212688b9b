import type { TSESTree } from '@typescript-eslint/utils'
import type { SourceCode } from '../modules/syntax.ts'

/**
 * Whether a documentation comment with some text stands directly before a node. The comment that describes the whole
 * file is none, though it may stand there.
 */
export function isDocumented(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  const comment = sourceCode.getCommentsBefore(node).findLast(({ type }) => type === 'Block')
  if (comment?.value.startsWith('*') !== true || comment.value.includes('@packageDocumentation')) return false
  return /\p{Letter}/u.test(comment.value.replace(/@\w+/g, ''))
}
