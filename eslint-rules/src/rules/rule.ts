import type { Rule as EslintRule } from 'eslint'
import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Listeners, SourceCode } from '../modules/syntax.ts'

/** A finding of a rule: one of its messages and the place in the file. */
export interface Finding<M extends string> {
  /** What to underline. */
  readonly node: TSESTree.Node | TSESTree.Comment
  /** The message in the rule's `meta`. */
  readonly messageId: M
  /** What the message's placeholders stand for. */
  readonly data?: Record<string, string>
}

/** ESLint's rule context, with the types of typescript-eslint's syntax tree. */
export interface RuleContext<M extends string, O extends readonly unknown[]> extends EslintContext {
  /** The rule's options in the configuration, or the defaults in its `meta`. */
  readonly options: [...O]
  /** The file's text and syntax tree. */
  readonly sourceCode: EslintContext['sourceCode'] & SourceCode
  /** Tells ESLint about a finding. */
  report(finding: Finding<M>): void
}

/** A rule of this plugin. */
export interface Rule<M extends string, O extends readonly unknown[] = []> {
  /** What ESLint shows of the rule, and the shape of its options. */
  readonly meta: TSESLint.RuleMetaData<M, unknown, O>
  /** The listeners for one file. */
  create(context: RuleContext<M, O>): Listeners
}

type EslintContext = Omit<EslintRule.RuleContext, 'report'>
