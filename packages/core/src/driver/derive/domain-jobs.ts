import type { DomainJobsSlots } from '../hypervisor/domain-jobs.ts'
import { presentSlots, withFlags } from './legacy-slot.ts'

/** The legacy slot that aborts a domain's job. */
export function deriveDomainJobs<S>(slots: DomainJobsSlots<S>): Partial<DomainJobsSlots<S>> {
  return presentSlots<DomainJobsSlots<S>>({
    domainAbortJob: withFlags(slots.domainAbortJobFlags, 0),
  })
}
