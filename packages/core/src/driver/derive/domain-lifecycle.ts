import { DomainCoreDumpFormat } from '../enums/domain-save.ts'
import type { DomainLifecycleSlots } from '../hypervisor/domain-lifecycle.ts'
import { honours } from '../slot.ts'
import { derive, nothing, presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slots that start, stop, save and dump domains. */
export function deriveDomainLifecycle<S>(slots: DomainLifecycleSlots<S>): Partial<DomainLifecycleSlots<S>> {
  return presentSlots<DomainLifecycleSlots<S>>({
    domainCreate: withAnswer(withFlags(slots.domainCreateWithFlags, 0), nothing),
    domainShutdown: withFlags(slots.domainShutdownFlags, 0),
    domainDestroy: withFlags(slots.domainDestroyFlags, 0),
    domainSave: derive(
      slots.domainSaveFlags,
      save => (call, domain, to) => save(call, domain, to, undefined, 0),
    ),
    domainRestore: derive(
      slots.domainRestoreFlags,
      restore => (call, from) => restore(call, from, undefined, 0),
    ),
    domainCoreDump: derive(slots.domainCoreDumpWithFormat, dump =>
      honours(dump.flags ?? 0, (call, domain, to, flags) =>
        dump(call, domain, to, DomainCoreDumpFormat.RAW, flags),
      ),
    ),
  })
}
