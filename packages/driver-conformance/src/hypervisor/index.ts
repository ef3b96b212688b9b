/**
 * The conformance suite of the hypervisor family.
 *
 * @packageDocumentation
 */
import type { CheckGroup } from '../check.ts'
import type { ConformanceOptions } from '../options.ts'
import { hypervisorSamples } from '../samples/index.ts'
import { registerSuite, type Suite } from '../suite.ts'
import { connectionChecks } from './connection.ts'
import { domainConsoleChecks } from './domain-console.ts'
import { domainDefineChecks } from './domain-define/index.ts'
import { domainLifecycleChecks } from './domain-lifecycle/index.ts'
import { eventsChecks } from './events.ts'
import { hostChecks } from './host.ts'
import { snapshotChecks } from './snapshot.ts'

const facets: readonly CheckGroup[] = [
  { title: 'connection', checks: connectionChecks },
  { title: 'host', checks: hostChecks },
  { title: 'domain-define', checks: domainDefineChecks },
  { title: 'domain-lifecycle', checks: domainLifecycleChecks },
  { title: 'domain-console', checks: domainConsoleChecks },
  { title: 'snapshot', checks: snapshotChecks },
  { title: 'events', checks: eventsChecks },
]

const suite: Suite = {
  family: 'hypervisor',
  groups: facets,
  samples: hypervisorSamples,
  calledByCore: [
    'connectClose',
    'connectRegisterCloseCallback',
    'connectDomainEventDeregisterAny',
    'connectSupportsFeature',
  ],
  superseded: ['domainPinVcpu'],
}

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
  registerSuite(suite, options)
}
