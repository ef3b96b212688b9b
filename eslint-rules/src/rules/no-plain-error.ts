import { relative } from 'node:path'
import type { TSESTree } from '@typescript-eslint/utils'
import { globalErrorClass } from '../modules/global-error.ts'
import { isRejection } from '../modules/promise-rejection.ts'
import { bareExpression, memberName } from '../modules/static-value.ts'
import { packageAt } from '../packages/find-package.ts'
import { docs } from './docs.ts'
import type { Rule } from './rule.ts'

type MessageId = 'made' | 'extended' | 'value'

/** The options of `no-plain-error`. */
export interface NoPlainErrorOptions {
  /** Files that may use plain errors, as paths from the folder of their package.json: `src/virt-error.ts`. */
  readonly allowIn?: readonly string[]
}

/** What is thrown, and what a promise is rejected with, is a VirtError. */
export const noPlainErrorRule: Rule<MessageId, [NoPlainErrorOptions]> = {
  meta: {
    type: 'problem',
    docs: docs(
      'no-plain-error',
      "Throw VirtError, which carries one of libvirt's codes, in place of a plain error",
    ),
    messages: {
      made: '{{name}} has no code that a caller could compare. Make a VirtError with one of its codes.',
      extended:
        'A class of its own beside VirtError cannot be told by its code. Use VirtError and its details.',
      value: 'Throw a VirtError: a bare value has neither a code nor a stack.',
    },
    schema: [
      {
        type: 'object',
        properties: { allowIn: { type: 'array', items: { type: 'string' } } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
  },
  create(context) {
    if (isAllowed(context.filename, context.options[0].allowIn ?? [])) return {}
    const { sourceCode } = context
    const checkClass = (node: TSESTree.Node, used: TSESTree.Node | null, messageId: MessageId): void => {
      const name = used === null ? undefined : globalErrorClass(used, sourceCode.getScope(node))
      if (name !== undefined) context.report({ node, messageId, data: { name } })
    }
    const checkValue = (node: TSESTree.Node | undefined, at: TSESTree.Node): void => {
      if (node === undefined || isBareValue(bareExpression(node)))
        context.report({ node: node ?? at, messageId: 'value' })
    }
    return {
      NewExpression: node => checkClass(node, node.callee, 'made'),
      CallExpression: node => {
        checkClass(node, isReflectConstruct(node) ? (node.arguments[0] ?? null) : node.callee, 'made')
        if (isRejection(node.callee, sourceCode.getScope(node))) checkValue(node.arguments[0], node)
      },
      ClassDeclaration: node => checkClass(node.superClass ?? node, node.superClass, 'extended'),
      ClassExpression: node => checkClass(node.superClass ?? node, node.superClass, 'extended'),
      ThrowStatement: node => checkValue(node.argument, node),
    }
  },
}

function isAllowed(filename: string, allowed: readonly string[]): boolean {
  const folder = packageAt(filename)?.folder
  return folder !== undefined && allowed.includes(relative(folder, filename).replaceAll('\\', '/'))
}

function isReflectConstruct({ callee }: TSESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false
  return callee.object.name === 'Reflect' && memberName(callee) === 'construct'
}

function isBareValue(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true
    case 'BinaryExpression':
      return node.operator === '+'
    case 'Identifier':
      return node.name === 'undefined'
    default:
      return false
  }
}
