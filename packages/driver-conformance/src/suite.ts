import type { Family, SlotName } from '@guestwork/core'
import type { CheckGroup } from './check.ts'
import type { ConformanceOptions } from './options.ts'
import { registerGroup } from './register.ts'
import type { Sample } from './samples/sample.ts'
import { uncoveredSlots } from './slots.ts'
import { formatSummary, type Summary } from './summary.ts'
import { Tally } from './tally.ts'
import { traitGroups } from './traits/index.ts'

/** The checks of one object family. */
export interface Suite {
  /** The family. */
  readonly family: Family
  /** Its groups of checks that are sentences of their own. */
  readonly groups: readonly CheckGroup[]
  /** How each slot is called, for what holds for every slot alike. */
  readonly samples: readonly Sample[]
  /** What core calls of its own accord, so that no check has to. */
  readonly calledByCore: readonly SlotName[]
  /** Older forms that no public method calls, because another slot does what they do and more. */
  readonly superseded?: readonly SlotName[]
}

/** Registers a suite with the runner of the options and reports when all of it has settled. */
export function registerSuite(suite: Suite, options: ConformanceOptions): void {
  const { driver } = options
  const report = (summary: Summary) => {
    if (options.report === undefined) console.log(formatSummary(summary))
    else options.report(summary)
  }
  const groups = [...suite.groups, ...traitGroups(suite.samples, driver)]
  const checked = groups.flatMap(({ checks }) => Object.values(checks).map(({ about }) => about))
  const covered = new Set([...suite.calledByCore, ...(suite.superseded ?? []), ...checked])
  const tally = new Tally(uncoveredSlots(driver, suite.family, covered), report)
  for (const group of groups) registerGroup(group, options, tally)
}
