import { connectionSamples } from './connection.ts'
import { domainConsoleSamples } from './domain-console.ts'
import { domainDefineSamples } from './domain-define.ts'
import { domainLifecycleSamples } from './domain-lifecycle.ts'
import type { Sample } from './sample.ts'
import { snapshotSamples } from './snapshot.ts'

/** One call of each slot of the hypervisor family that has a public method. */
export const hypervisorSamples: readonly Sample[] = [
  ...connectionSamples,
  ...domainDefineSamples,
  ...domainLifecycleSamples,
  ...domainConsoleSamples,
  ...snapshotSamples,
]
