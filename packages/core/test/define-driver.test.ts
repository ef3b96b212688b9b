import { expect, expectTypeOf, it } from 'vitest'
import type { Call } from '../src/driver/call.ts'
import {
  CONTRACT_VERSION,
  defineDriver,
  driverBrand,
  type ConnectDriver,
  type OpenRequest,
  type OpenResult,
} from '../src/driver/connect-driver.ts'
import type { HypervisorDriver } from '../src/driver/hypervisor/index.ts'
import { defineManifest } from '../src/driver/manifest.ts'
import type { DomainRef } from '../src/driver/refs.ts'
import { honours } from '../src/driver/slot.ts'

interface TestSession {
  readonly suspended: string[]
}

const manifest = defineManifest({
  transientDomains: true,
  redefine: true,
  liveAndPersistent: true,
  savedImages: 'never',
  shutdown: 'immediate',
  domainEvents: [],
  guestsOutliveConnection: false,
  forwards: false,
})

function testConnectOpen(call: Call<undefined>, { readOnly }: OpenRequest): OpenResult<TestSession> {
  return readOnly ? { outcome: 'declined' } : { outcome: 'opened', session: { suspended: [] } }
}

function testDomainSuspend({ session }: Call<TestSession>, domain: DomainRef): void {
  session.suspended.push(domain.name)
}

function hypervisor() {
  return {
    connectOpen: testConnectOpen,
    domainSuspend: testDomainSuspend,
    domainCreateWithFlags: honours(1, (_: Call<TestSession>, domain, flags) => ({ ...domain, id: flags })),
    connectDomainEventRegisterAny: (_, domain, eventId, listener) => {
      if (domain !== undefined) listener(domain, { event: 0, detail: 0 })
      return eventId
    },
  } satisfies HypervisorDriver<TestSession>
}

it('freezes the driver and its tables, and leaves the definition as it was', () => {
  const table = hypervisor()
  const driver = defineDriver({ name: 'Test', uriSchemes: ['test'], manifest, hypervisor: table })

  expect(Object.isFrozen(driver)).toBe(true)
  expect(Object.isFrozen(driver.hypervisor)).toBe(true)
  expect(Object.isFrozen(table)).toBe(false)
  expect(driver).toMatchObject({ name: 'Test', uriSchemes: ['test'], manifest })
  expect(driver.hypervisor).toEqual(table)
  expect(driver).not.toHaveProperty('network')
})

it('marks the driver with the version of the contract', () => {
  const driver = defineDriver({ name: 'Test', uriSchemes: ['test'], manifest, hypervisor: hypervisor() })
  expect(driver[driverBrand]).toBe(CONTRACT_VERSION)
})

it('keeps the flags that a slot honours, as an unsigned number', () => {
  expect(hypervisor().domainCreateWithFlags.flags).toBe(1)
  expect(honours(1 << 31, testDomainSuspend).flags).toBe(0x8000_0000)
})

it('takes a table without naming the type of its session', () => {
  const driver = defineDriver({
    name: 'Test',
    uriSchemes: ['test'],
    manifest,
    hypervisor: {
      connectOpen: call => {
        expectTypeOf(call.session).toEqualTypeOf<undefined>()
        return { outcome: 'opened', session: new Map<string, number>() }
      },
      domainSuspend: ({ session }, domain) => {
        expectTypeOf(session).toEqualTypeOf<Map<string, number>>()
        session.set(domain.uuid, domain.id)
      },
    },
  })
  expectTypeOf(driver).toEqualTypeOf<ConnectDriver>()
  expect(Object.keys(driver.hypervisor)).toEqual(['connectOpen', 'domainSuspend'])
})

it('demands connectOpen and refuses names that are no slots', () => {
  // @ts-expect-error connectOpen is missing
  const closed = { domainSuspend: testDomainSuspend } satisfies HypervisorDriver<TestSession>
  const misspelt = {
    ...hypervisor(),
    // @ts-expect-error no slot has this name
    domainSupend: testDomainSuspend,
  } satisfies HypervisorDriver<TestSession>
  expect([Object.keys(closed), 'domainSupend' in misspelt]).toEqual([['domainSuspend'], true])
})
