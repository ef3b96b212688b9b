import { CONTRACT_VERSION, type SlotName } from '@guestwork/core'
import type { Summary } from './summary.ts'

/** What became of one check. */
export type Outcome = 'passed' | 'empty' | 'failed' | { readonly skipped: string }

/** Counts what became of the checks of a suite, and reports once all have settled. A check that is run again counts anew. */
export class Tally {
  readonly #outcomes = new Map<string, Outcome>()
  readonly #uncovered: readonly SlotName[]
  readonly #report: (summary: Summary) => void
  readonly #expected = new Set<string>()
  #reported = false

  constructor(uncovered: readonly SlotName[], report: (summary: Summary) => void) {
    this.#uncovered = uncovered
    this.#report = report
  }

  /** Says that a check will settle. */
  expect(title: string): void {
    this.#expected.add(title)
  }

  /** Notes what became of a check. */
  settle(title: string, outcome: Outcome): void {
    this.#outcomes.set(title, outcome)
    if (this.#outcomes.size < this.#expected.size || this.#reported) return
    this.#reported = true
    this.#report(this.#summary())
  }

  #summary(): Summary {
    const outcomes = [...this.#outcomes]
    const titles = (wanted: Outcome) => outcomes.flatMap(([title, is]) => (is === wanted ? [title] : []))
    return {
      contract: CONTRACT_VERSION,
      passed: titles('passed').length,
      empty: titles('empty').length,
      failed: titles('failed'),
      skipped: outcomes.flatMap(([title, outcome]) =>
        typeof outcome === 'object' ? [{ title, reason: outcome.skipped }] : [],
      ),
      uncovered: this.#uncovered,
    }
  }
}
