import type { SlotName } from '@guestwork/core'

/** How a suite went. */
export interface Summary {
  /** The version of the driver contract that was checked. */
  readonly contract: number
  /** How many checks of what the driver has came out well. */
  readonly passed: number
  /** How many slots that the driver leaves out answered NO_SUPPORT. */
  readonly empty: number
  /** The checks that could not run, with the reasons. */
  readonly skipped: readonly SkippedCheck[]
  /** The titles of the checks that failed. */
  readonly failed: readonly string[]
  /** Slots that the driver has and no check of the kit calls, such as those that need a second host. */
  readonly uncovered: readonly SlotName[]
}

/** A check that could not run. */
export interface SkippedCheck {
  /** Its group and its sentence. */
  readonly title: string
  /** Why it could not. */
  readonly reason: string
}

/** The closing line, `contract 1, 214 passed, 43 empty, 0 failed`, made to be pasted in a README, and what it leaves out. */
export function formatSummary(summary: Summary): string {
  const { contract, passed, empty, skipped, failed, uncovered } = summary
  const parts = [
    `contract ${String(contract)}`,
    `${String(passed)} passed`,
    `${String(empty)} empty`,
    ...(skipped.length === 0 ? [] : [`${String(skipped.length)} skipped`]),
    `${String(failed.length)} failed`,
  ]
  const line = parts.join(', ')
  if (uncovered.length === 0) return line
  return `${line}\nnot checked: ${uncovered.join(', ')}`
}
