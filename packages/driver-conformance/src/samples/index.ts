import { checkpointSamples } from './checkpoint.ts'
import { connectionSamples } from './connection.ts'
import { domainConsoleSamples } from './domain-console.ts'
import { domainDefineSamples } from './domain-define.ts'
import { domainLifecycleSamples } from './domain-lifecycle.ts'
import { domainDevicesSamples } from './domain-devices.ts'
import { domainGuestSamples } from './domain-guest.ts'
import { domainSaveSamples } from './domain-save.ts'
import { domainStatsSamples } from './domain-stats.ts'
import { domainTuningSamples } from './domain-tuning.ts'
import { hostSamples } from './host.ts'
import type { Sample } from './sample.ts'
import { snapshotSamples } from './snapshot.ts'

/** One call of each slot of the hypervisor family that has a public method. */
export const hypervisorSamples: readonly Sample[] = [
  ...connectionSamples,
  ...hostSamples,
  ...domainDefineSamples,
  ...domainLifecycleSamples,
  ...domainSaveSamples,
  ...domainTuningSamples,
  ...domainDevicesSamples,
  ...domainStatsSamples,
  ...domainGuestSamples,
  ...domainConsoleSamples,
  ...snapshotSamples,
  ...checkpointSamples,
]
