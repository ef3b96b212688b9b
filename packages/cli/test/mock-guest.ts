import {
  defineDriver,
  honours,
  type DomainRef,
  type HypervisorDriver,
  type QemuMonitorEvent,
} from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { isVirtError } from '@guestwork/util'
import type { FakeHostOptions } from './fake-host.ts'

/** A slot that answers what it is told, or fails with the error that it is told, and writes down what it was given besides the domain. */
interface Answers {
  /** By the names of slots. */
  readonly [slot: string]: unknown
}

/** The mock hypervisor, with a guest, an agent and a monitor that answer what a test says. */
export interface MockGuest extends Pick<FakeHostOptions, 'drivers'> {
  /** What slots were given: their names, then their arguments without the domain. */
  readonly asked: readonly (readonly unknown[])[]
  /** Lets the monitor of the guest tell of an event. */
  tell(event: Omit<QemuMonitorEvent, 'domain'>): void
}

const test: DomainRef = { name: 'test', uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f', id: 1 }

/** A mock hypervisor whose slots answer as given. */
export function mockGuest(answers: Answers): MockGuest {
  const asked: unknown[][] = []
  let hear: (event: QemuMonitorEvent) => void = () => undefined
  const answering = Object.entries(answers).map(([slot, answer]) => {
    const implementation = (_call: unknown, about: unknown, ...args: unknown[]) => {
      asked.push([slot, ...(isDomain(about) ? [] : [about]), ...args])
      if (isVirtError(answer)) throw answer
      return answer
    }
    return [slot, honours(0xffff_ffff, implementation)] as const
  })
  const hypervisor: HypervisorDriver<unknown> = {
    ...testDriver.hypervisor,
    ...Object.fromEntries(answering),
    connectDomainQemuMonitorEventRegister: honours(3, (_call, domain, event, listener, flags) => {
      asked.push(['connectDomainQemuMonitorEventRegister', domain?.name, event, flags])
      hear = listener
      return 1
    }),
    connectDomainQemuMonitorEventDeregister: () => undefined,
  }
  return {
    drivers: [defineDriver({ ...testDriver, hypervisor })],
    asked,
    tell: event => hear({ ...event, domain: test }),
  }
}

function isDomain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'uuid' in value
}
