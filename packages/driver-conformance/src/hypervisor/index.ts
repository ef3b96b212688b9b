/**
 * The conformance suite of the hypervisor family.
 *
 * @packageDocumentation
 */
import type { CheckGroup } from '../check.ts'
import type { ConformanceOptions } from '../options.ts'
import { hypervisorSamples } from '../samples/index.ts'
import { registerSuite, type Suite } from '../suite.ts'
import { checkpointChecks } from './checkpoint/index.ts'
import { connectionChecks } from './connection.ts'
import { domainConsoleChecks } from './domain-console.ts'
import { domainDefineChecks } from './domain-define/index.ts'
import { domainDevicesChecks } from './domain-devices.ts'
import { domainGuestChecks } from './domain-guest/index.ts'
import { domainLifecycleChecks } from './domain-lifecycle/index.ts'
import { domainStatsChecks } from './domain-stats/index.ts'
import { domainTuningChecks } from './domain-tuning/index.ts'
import { eventsChecks } from './events.ts'
import { hostChecks } from './host/index.ts'
import { snapshotChecks } from './snapshot/index.ts'

const facets: readonly CheckGroup[] = [
  { title: 'connection', checks: connectionChecks },
  { title: 'host', checks: hostChecks },
  { title: 'domain-define', checks: domainDefineChecks },
  { title: 'domain-lifecycle', checks: domainLifecycleChecks },
  { title: 'domain-tuning', checks: domainTuningChecks },
  { title: 'domain-devices', checks: domainDevicesChecks },
  { title: 'domain-stats', checks: domainStatsChecks },
  { title: 'domain-guest', checks: domainGuestChecks },
  { title: 'domain-console', checks: domainConsoleChecks },
  { title: 'snapshot', checks: snapshotChecks },
  { title: 'checkpoint', checks: checkpointChecks },
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
