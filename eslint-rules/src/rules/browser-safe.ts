import type { TSESTree } from '@typescript-eslint/utils'
import { browserProblem, type BrowserProblem } from '../browser/browser-problem.ts'
import { nodeGlobalsOf, nodeMember, type NodeGlobal } from '../browser/node-globals.ts'
import { chainFromEntry } from '../browser/reachable-modules.ts'
import { moduleReferenceListeners } from '../modules/module-references.ts'
import { packageAt } from '../packages/find-package.ts'
import { docs } from './docs.ts'
import type { Rule } from './rule.ts'

const promise = 'and this package promises to run in one: {{chain}}.'

/** Nothing of Node is loaded from an entry that a package declares browser-safe. */
export const browserSafeRule: Rule<BrowserProblem | 'global'> = {
  meta: {
    type: 'problem',
    docs: docs('browser-safe', 'Keep Node out of the modules that a browser-safe entry reaches'),
    messages: {
      builtin: `'{{name}}' does not exist in a browser, ${promise} Load it through the imports map of package.json.`,
      unsafe: `'{{name}}' is not declared to run in a browser, ${promise}`,
      unmapped: `'{{name}}' has no target in the imports map that a browser would take, ${promise}`,
      global: `{{name}} does not exist in a browser, ${promise} Get it through the imports map of package.json.`,
    },
    schema: [],
  },
  create(context) {
    const { filename, sourceCode, languageOptions } = context
    const own = packageAt(filename)
    const chain = own && languageOptions.parser && chainFromEntry(filename, own, languageOptions.parser)
    if (own === undefined || chain === undefined) return {}
    const report = (
      node: TSESTree.Node | TSESTree.Comment,
      messageId: BrowserProblem | 'global',
      name: string,
    ): void => context.report({ node, messageId, data: { name, chain: chain.join(' → ') } })
    const reportGlobal = ({ node, name }: NodeGlobal): void => report(node, 'global', name)
    return {
      ...moduleReferenceListeners(context, ({ node, specifier, kind }) => {
        const problem = kind === 'type' ? undefined : browserProblem(specifier, filename, own)
        if (problem !== undefined) report(node, problem, specifier)
      }),
      MemberExpression: node => {
        const used = nodeMember(node, sourceCode.getScope(node))
        if (used !== undefined) reportGlobal(used)
      },
      'Program:exit': program => nodeGlobalsOf(sourceCode.getScope(program)).forEach(reportGlobal),
    }
  },
}
