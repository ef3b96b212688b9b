import type { HypervisorDriver } from '../hypervisor/index.ts'
import { joinTables } from '../join-tables.ts'
import { deriveDomainBlock } from './domain-block.ts'
import { deriveDomainDefine } from './domain-define.ts'
import { deriveDomainDevices } from './domain-devices.ts'
import { deriveDomainJobs } from './domain-jobs.ts'
import { deriveDomainLifecycle } from './domain-lifecycle.ts'
import { deriveDomainTuning } from './domain-tuning.ts'
import { deriveEvents } from './events.ts'
import { deriveHost } from './host.ts'
import { deriveSnapshot } from './snapshot.ts'

/** The legacy slots of the hypervisor family, facet by facet. */
export function deriveHypervisor<S>(slots: HypervisorDriver<S>): Partial<HypervisorDriver<S>> {
  return joinTables(
    deriveHost(slots),
    deriveDomainDefine(slots),
    deriveDomainLifecycle(slots),
    deriveDomainTuning(slots),
    deriveDomainDevices(slots),
    deriveDomainBlock(slots),
    deriveDomainJobs(slots),
    deriveSnapshot(slots),
    deriveEvents(slots),
  )
}
