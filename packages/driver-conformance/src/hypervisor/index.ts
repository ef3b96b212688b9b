/**
 * The conformance suite of the hypervisor family.
 *
 * @packageDocumentation
 */
import type { SlotName } from '@guestwork/core'
import type { CheckGroup } from '../check.ts'
import type { ConformanceOptions } from '../options.ts'
import { registerGroup } from '../register.ts'
import { hypervisorSamples } from '../samples/index.ts'
import { uncoveredSlots } from '../slots.ts'
import { formatSummary, type Summary } from '../summary.ts'
import { Tally } from '../tally.ts'
import { traitGroups } from '../traits/index.ts'
import { connectionChecks } from './connection.ts'
import { domainConsoleChecks } from './domain-console.ts'
import { domainDefineChecks } from './domain-define/index.ts'
import { domainLifecycleChecks } from './domain-lifecycle/index.ts'
import { eventsChecks } from './events.ts'
import { hostChecks } from './host.ts'

const facets: readonly CheckGroup[] = [
  { title: 'connection', checks: connectionChecks },
  { title: 'host', checks: hostChecks },
  { title: 'domain-define', checks: domainDefineChecks },
  { title: 'domain-lifecycle', checks: domainLifecycleChecks },
  { title: 'domain-console', checks: domainConsoleChecks },
  { title: 'events', checks: eventsChecks },
]

/** What core calls of its own accord while a connection or a stream of events opens and ends. */
const calledByCore: readonly SlotName[] = [
  'connectClose',
  'connectRegisterCloseCallback',
  'connectDomainEventDeregisterAny',
]

/**
 * Registers the checks of the hypervisor family with a test runner: those of each facet, and what holds for every slot alike.
 * Which of them apply follows from the driver's slot tables and its manifest.
 *
 * @example
 * ```ts
 * import * as runner from 'vitest'
 *
 * hypervisorConformance({ runner, driver, setup: () => ({ uri: 'test:///default', domainXml, teardown() {} }) })
 * ```
 */
export function hypervisorConformance(options: ConformanceOptions): void {
  const { driver } = options
  const report = (summary: Summary) => {
    if (options.report === undefined) console.log(formatSummary(summary))
    else options.report(summary)
  }
  const groups = [...facets, ...traitGroups(hypervisorSamples, driver)]
  const checked = groups.flatMap(({ checks }) => Object.values(checks).map(({ about }) => about))
  const covered = new Set([...calledByCore, ...checked])
  const tally = new Tally(uncoveredSlots(driver, covered), report)
  for (const group of groups) registerGroup(group, options, tally)
}
