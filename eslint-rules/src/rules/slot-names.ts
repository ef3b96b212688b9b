import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { packageAt } from '../packages/find-package.ts'
import { isDriver } from '../packages/layer-of.ts'
import { isTypedTable, objectOf, tablesOfDriver } from '../slots/find-tables.ts'
import { driverPrefix, slotFunctionName } from '../slots/slot-name.ts'
import { slotProblem, slotTexts, type SlotProblem } from '../slots/slot-problem.ts'
import { docs } from './docs.ts'
import type { Rule } from './rule.ts'

/** The options of `slot-names`. */
export interface SlotNamesOptions {
  /** What the names of slot functions begin with; by default the driver's name in its package's name. */
  readonly prefix?: string
  /** Functions that a slot's function may be wrapped in, as their last argument; by default `honours`. */
  readonly wrappers?: readonly string[]
}

/** The function that fills a slot is named after the driver and the slot. */
export const slotNamesRule: Rule<keyof typeof slotTexts, [SlotNamesOptions]> = {
  meta: {
    type: 'problem',
    docs: docs('slot-names', 'Name the functions in a slot table after the driver and the slot'),
    messages: slotTexts,
    schema: [
      {
        type: 'object',
        properties: {
          prefix: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
          wrappers: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
  },
  create(context) {
    const { prefix: given, wrappers = ['honours'] } = context.options[0]
    const own = packageAt(context.filename)
    if (given === undefined && (own === undefined || !isDriver(own.manifest))) return {}
    const prefix = given ?? driverPrefix(own?.name ?? '')
    const tables = new Set<TSESTree.ObjectExpression>()
    const scopeOf = (node: TSESTree.Node): TSESLint.Scope.Scope => context.sourceCode.getScope(node)
    const report = ({ node, messageId, found = '' }: SlotProblem, slot: string): void => {
      const data = { slot, found, expected: slotFunctionName(prefix, slot), wrappers: wrappers.join(', ') }
      context.report({ node, messageId, data })
    }
    const checkMember = (member: TSESTree.ObjectLiteralElement): void => {
      if (member.type === 'SpreadElement') return
      const slot = slotOf(member)
      if (slot === undefined) return report({ messageId: 'computed', node: member.key }, '')
      const expected = slotFunctionName(prefix, slot)
      const problem = slotProblem(member.value, expected, wrappers, scopeOf(member))
      if (problem !== undefined) report(problem, slot)
    }
    return {
      ObjectExpression: node => {
        if (isTypedTable(node, scopeOf(node))) addTable(tables, node, scopeOf(node))
      },
      CallExpression: node => {
        for (const table of tablesOfDriver(node, scopeOf(node))) addTable(tables, table, scopeOf(table))
      },
      'Program:exit': () => {
        for (const table of tables) table.properties.forEach(checkMember)
      },
    }
  },
}

/** Remembers a table, and the constants of the file that it is spread from. */
function addTable(
  tables: Set<TSESTree.ObjectExpression>,
  table: TSESTree.ObjectExpression,
  scope: TSESLint.Scope.Scope,
): void {
  if (tables.has(table)) return
  tables.add(table)
  for (const member of table.properties) {
    const spread = member.type === 'SpreadElement' ? objectOf(member.argument, scope) : undefined
    if (spread !== undefined) addTable(tables, spread, scope)
  }
}

function slotOf({ key, computed }: TSESTree.Property): string | undefined {
  if (key.type === 'Literal') return String(key.value)
  return computed ? undefined : key.name
}
