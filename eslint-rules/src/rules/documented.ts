import { isDocumented } from '../documentation/documentation-comment.ts'
import { exportedDeclarations } from '../documentation/exported-declarations.ts'
import { publicMembers } from '../documentation/public-members.ts'
import { docs } from './docs.ts'
import type { Rule } from './rule.ts'

/** What a module exports, and the members that its users see, have documentation comments. */
export const documentedRule: Rule<'name' | 'member'> = {
  meta: {
    type: 'suggestion',
    docs: docs('documented', 'Document every exported name and every member that its users see'),
    messages: {
      name: "The exported '{{name}}' has no documentation comment.",
      member: "'{{name}}' of the exported '{{owner}}' has no documentation comment.",
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context
    return {
      Program: program => {
        const globalScope = sourceCode.getScope(program)
        const scope = globalScope.childScopes.find(({ type }) => type === 'module') ?? globalScope
        for (const { name: owner, statement, declaration } of exportedDeclarations(program, scope)) {
          if (!isDocumented(statement, sourceCode)) {
            context.report({ node: declaration, messageId: 'name', data: { name: owner } })
          }
          for (const { name, node } of publicMembers(declaration)) {
            if (isDocumented(node, sourceCode)) continue
            context.report({ node, messageId: 'member', data: { name, owner } })
          }
        }
      },
    }
  },
}
