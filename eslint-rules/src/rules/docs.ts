/** Where a rule's page is, and what it does in one sentence, as ESLint and editors show it. */
export interface RuleDocs {
  /** One sentence without a full stop. */
  readonly description: string
  /** Address of the rule's page. */
  readonly url: string
}

/** The documentation entry of a rule's `meta`. */
export function docs(name: string, description: string): RuleDocs {
  return {
    description,
    url: `https://github.com/guestwork/guestwork/blob/main/eslint-rules/docs/rules/${name}.md`,
  }
}
