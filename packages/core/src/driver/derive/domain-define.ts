import { ConnectListDomainsFlag } from '../enums/domain-list.ts'
import { DomainVcpuFlag } from '../enums/domain-vcpu.ts'
import type { DomainDefineSlots } from '../hypervisor/domain-define.ts'
import type { DomainTuningSlots } from '../hypervisor/domain-tuning.ts'
import type { DomainRef } from '../refs.ts'
import { count, names, presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slots that find, count and define domains. */
export function deriveDomainDefine<S>(
  slots: DomainDefineSlots<S> & Pick<DomainTuningSlots<S>, 'domainGetVcpusFlags'>,
): Partial<DomainDefineSlots<S>> {
  const running = withFlags(slots.connectListAllDomains, ConnectListDomainsFlag.ACTIVE)
  const defined = withFlags(slots.connectListAllDomains, ConnectListDomainsFlag.INACTIVE)
  return presentSlots<DomainDefineSlots<S>>({
    connectListDomains: withAnswer(running, ids),
    connectNumOfDomains: withAnswer(running, count),
    connectListDefinedDomains: withAnswer(defined, names),
    connectNumOfDefinedDomains: withAnswer(defined, count),
    domainDefineXML: withFlags(slots.domainDefineXMLFlags, 0),
    domainUndefine: withFlags(slots.domainUndefineFlags, 0),
    domainGetMaxVcpus: withFlags(slots.domainGetVcpusFlags, DomainVcpuFlag.LIVE | DomainVcpuFlag.MAXIMUM),
  })
}

function ids(domains: readonly DomainRef[]): readonly number[] {
  return domains.map(({ id }) => id)
}
