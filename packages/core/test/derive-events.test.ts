import { silentLog, VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import type { Call } from '../src/driver/call.ts'
import { completeTables } from '../src/driver/derive.ts'
import type { DomainEventListener } from '../src/driver/domain-event.ts'
import type { HypervisorDriver } from '../src/driver/hypervisor/index.ts'

interface Session {
  readonly name: string
}

const callOf = (session: Session): Call<Session> => ({
  session,
  signal: new AbortController().signal,
  deadline: undefined,
  identity: {},
  log: silentLog,
})
const one = callOf({ name: 'one' })
const two = callOf({ name: 'two' })
const listener: DomainEventListener = () => undefined

const complete = (slots: Partial<HypervisorDriver<Session>>): HypervisorDriver<Session> =>
  completeTables<Session>({ hypervisor: { connectOpen: () => ({ outcome: 'declined' }), ...slots } })
    .hypervisor

/** A driver's registrations, and the legacy slots on top of it. */
function broker() {
  const registered = new Map<number, string>()
  let next = 0
  const { connectDomainEventRegister: register, connectDomainEventDeregister: deregister } = complete({
    connectDomainEventRegisterAny({ session }, domain, eventId) {
      registered.set(next, `${session.name}: ${domain?.name ?? 'all'}, kind ${String(eventId)}`)
      return next++
    },
    connectDomainEventDeregisterAny(_, id) {
      registered.delete(id)
    },
  })
  return { registered, register, deregister }
}

describe('lifecycle events by listener', () => {
  it('are those of all domains, until the listener is taken away', async () => {
    const { registered, register, deregister } = broker()
    await register?.(one, listener)
    expect([...registered.values()]).toEqual(['one: all, kind 0'])
    await deregister?.(one, listener)
    expect([...registered.values()]).toEqual([])
  })

  it('keep sessions apart', async () => {
    const { registered, register, deregister } = broker()
    await register?.(one, listener)
    await register?.(two, listener)
    await deregister?.(one, listener)
    expect([...registered.values()]).toEqual(['two: all, kind 0'])
  })

  it('refuse a listener that is registered already, also while that is under way', async () => {
    const { register } = broker()
    const first = register?.(one, listener)
    await expect(register?.(one, listener)).rejects.toMatchObject({ code: 'INVALID_ARG' })
    await first
    await expect(register?.(one, listener)).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })

  it('refuse to take away a listener that is not registered', async () => {
    const { register, deregister } = broker()
    await register?.(one, listener)
    await expect(deregister?.(two, listener)).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })

  it('forget a listener whose registration failed, and keep one that could not be taken away', async () => {
    const failure = new VirtError('OPERATION_FAILED', 'not now')
    let fails = true
    const answer = () => (fails ? Promise.reject(failure) : 0)
    const { connectDomainEventRegister: register, connectDomainEventDeregister: deregister } = complete({
      connectDomainEventRegisterAny: answer,
      connectDomainEventDeregisterAny: async () => {
        await answer()
      },
    })
    await expect(register?.(one, listener)).rejects.toBe(failure)
    fails = false
    await register?.(one, listener)
    fails = true
    await expect(deregister?.(one, listener)).rejects.toBe(failure)
    fails = false
    await expect(deregister?.(one, listener)).resolves.toBeUndefined()
  })
})

describe('the two slots', () => {
  it('are not derived when the driver has one of them itself', () => {
    const table = complete({
      connectDomainEventRegister: () => undefined,
      connectDomainEventRegisterAny: () => 0,
      connectDomainEventDeregisterAny: () => undefined,
    })
    expect(table.connectDomainEventDeregister).toBeUndefined()
  })

  it('are not derived from one of the modern ones alone', () => {
    expect(complete({ connectDomainEventRegisterAny: () => 0 }).connectDomainEventRegister).toBeUndefined()
  })
})
