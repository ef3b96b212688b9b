/** What can stand in place of a word. */
export interface Candidate {
  /** The whole word. */
  readonly value: string
  /** What it is, where that is known: one line. */
  readonly description?: string
}
