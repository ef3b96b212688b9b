import { typedParameterValue, type TypedParameters } from '@guestwork/util'
import { DomainBlockPullFlag, type DomainBlockStatsFields } from '../enums/domain-block.ts'
import type { DomainBlockSlots } from '../hypervisor/domain-block.ts'
import type { DomainBlockStats } from '../hypervisor/statistics.ts'
import { honours } from '../slot.ts'
import { derive, presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slots for disks of domains. */
export function deriveDomainBlock<S>(slots: DomainBlockSlots<S>): Partial<DomainBlockSlots<S>> {
  return presentSlots<DomainBlockSlots<S>>({
    domainBlockPull: derive(slots.domainBlockRebase, rebase =>
      honours(
        (rebase.flags ?? 0) & DomainBlockPullFlag.BANDWIDTH_BYTES,
        (call, domain, path, bandwidth, flags) => rebase(call, domain, path, undefined, bandwidth, flags),
      ),
    ),
    domainBlockStats: withAnswer(withFlags(slots.domainBlockStatsFlags, 0), blockStats),
  })
}

function blockStats(params: TypedParameters): DomainBlockStats {
  return {
    readRequests: counter(params, 'rd_operations'),
    readBytes: counter(params, 'rd_bytes'),
    writeRequests: counter(params, 'wr_operations'),
    writeBytes: counter(params, 'wr_bytes'),
    errors: counter(params, 'errs'),
  }
}

/** A counter; undefined when it is not kept, which libvirt also spells -1. */
function counter(params: TypedParameters, field: keyof typeof DomainBlockStatsFields): bigint | undefined {
  const value = typedParameterValue(params, field, 'llong')
  return value === undefined || value < 0n ? undefined : value
}
