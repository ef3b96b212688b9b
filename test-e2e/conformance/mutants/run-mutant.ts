import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import {
  defineDriver,
  families,
  isSlotName,
  slotFamily,
  type ConnectDriver,
  type Family,
} from '@guestwork/core'
import type { ConformanceOptions, Endpoint, Summary } from '@guestwork/driver-conformance'
import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import { interfaceConformance } from '@guestwork/driver-conformance/interface'
import { networkConformance } from '@guestwork/driver-conformance/network'
import { nodeDeviceConformance } from '@guestwork/driver-conformance/node-device'
import { storageConformance } from '@guestwork/driver-conformance/storage'
import testDriver from '@guestwork/driver-test'
import { domainXml } from '../../../packages/driver-test/test/host-samples.ts'
import { InMemoryRunner } from '../in-memory-runner.ts'
import { deviceSample } from './hypervisor/device-slots.ts'
import { consoleTalk } from './hypervisor/console-slots.ts'
import type { Mutant, Slots } from './mutant.ts'
import { mockSamples } from './mock-samples.ts'

const file = join(tmpdir(), `guestwork-conformance-${String(process.pid)}-${String(threadId)}.save`)

/** An endpoint on the mock hypervisor. */
export function mockEndpoint(): Endpoint {
  return {
    uri: 'test:///default',
    domainXml,
    domain: { disk: 'vda', interface: 'lab0', balloon: true, agent: true, file, device: deviceSample },
    console: consoleTalk,
    hasScreen: true,
    samples: mockSamples,
    teardown: () => rm(file, { force: true }),
  }
}

/** The mock hypervisor with other slots and another manifest; a slot that is undefined is left out. */
export function mockWith(slots: Slots = {}, manifest: Mutant['manifest'] = {}): ConnectDriver {
  const tables = Object.fromEntries(families.map(family => [family, tableWith(family, slots)]))
  return defineDriver<unknown>({
    name: testDriver.name,
    uriSchemes: testDriver.uriSchemes,
    manifest: { ...testDriver.manifest, ...manifest },
    ...tables,
    hypervisor: { connectOpen: testDriver.hypervisor.connectOpen, ...tableWith('hypervisor', slots) },
  })
}

function tableWith(family: Family, slots: Slots): object {
  const changed = Object.entries(slots).filter(([name]) => isSlotName(name) && slotFamily(name) === family)
  const entries: [string, unknown][] = Object.entries({
    ...testDriver[family],
    ...Object.fromEntries(changed),
  })
  return Object.fromEntries(entries.filter(([, slot]) => slot !== undefined))
}

/** The suites of the kit by their families. */
export const suites = {
  hypervisor: hypervisorConformance,
  network: networkConformance,
  interface: interfaceConformance,
  storage: storageConformance,
  nodeDevice: nodeDeviceConformance,
} satisfies Partial<Record<Family, (options: ConformanceOptions) => void>>

/** The name of a suite. */
export type SuiteName = keyof typeof suites

/** Runs a suite of the kit on a driver and waits for its report. */
export async function conformanceOf(
  driver: ConnectDriver,
  suite: SuiteName = 'hypervisor',
): Promise<Summary> {
  const reports: Summary[] = []
  await registeredChecks(suite, driver, mockEndpoint, summary => reports.push(summary)).run()
  const [report] = reports
  if (report === undefined || reports.length > 1) throw new TypeError(`${reports.length} reports came`)
  return report
}

/** The runner with the checks that a suite registers for a driver. */
export function registeredChecks(
  suite: SuiteName,
  driver: ConnectDriver,
  setup = mockEndpoint,
  report: (summary: Summary) => void = () => {},
): InMemoryRunner {
  const runner = new InMemoryRunner()
  suites[suite]({ runner, driver, setup, report })
  return runner
}
