import { VirtError } from '@guestwork/util'
import type { Call } from '../call.ts'
import { domainEventIds, type DomainEventListener } from '../domain-event.ts'
import type { EventsSlots } from '../hypervisor/events.ts'

/** The registrations of one session, by listener. */
type Registrations = Map<DomainEventListener, Promise<number>>

/**
 * The legacy slots for lifecycle events of all domains, which know a registration by its listener. They go together: none is
 * derived when the driver has one of them itself, or lacks one of the modern slots.
 */
export function deriveEvents<S>(slots: EventsSlots<S>): Partial<EventsSlots<S>> {
  const { connectDomainEventRegisterAny: register, connectDomainEventDeregisterAny: deregister } = slots
  if (register === undefined || deregister === undefined) return {}
  if (slots.connectDomainEventRegister !== undefined || slots.connectDomainEventDeregister !== undefined) {
    return {}
  }
  const registrationsOf = registrationsBySession()
  return {
    async connectDomainEventRegister(call, listener) {
      const registrations = registrationsOf(call)
      if (registrations.has(listener)) throw invalid('event callback already tracked')
      const id = Promise.resolve(register(call, undefined, domainEventIds.lifecycle, listener))
      registrations.set(listener, id)
      await id.catch((error: unknown) => {
        registrations.delete(listener)
        throw error
      })
    },
    async connectDomainEventDeregister(call, listener) {
      const registrations = registrationsOf(call)
      const id = registrations.get(listener)
      if (id === undefined) throw invalid('could not find event callback for deletion')
      await deregister(call, await id)
      registrations.delete(listener)
    },
  }
}

function registrationsBySession<S>(): (call: Call<S>) => Registrations {
  const bySession = new WeakMap<object, Registrations>()
  const withoutSession: Registrations = new Map()
  return ({ session }) => {
    if (typeof session !== 'object' || session === null) return withoutSession
    const known = bySession.get(session)
    if (known !== undefined) return known
    const registrations: Registrations = new Map()
    bySession.set(session, registrations)
    return registrations
  }
}

function invalid(detail: string): VirtError {
  return new VirtError('INVALID_ARG', detail, { domain: 'EVENT' })
}
