import { defineDriver, type ConnectDriver } from '@guestwork/core'
import type { Endpoint, Summary } from '@guestwork/driver-conformance'
import { hypervisorConformance } from '@guestwork/driver-conformance/hypervisor'
import testDriver from '@guestwork/driver-test'
import { InMemoryRunner } from '../in-memory-runner.ts'
import { consoleTalk } from './console-slots.ts'
import type { Mutant, Slots } from './mutant.ts'

const domainXml = `<domain type='test'>
  <name>web-1</name>
  <memory>131072</memory>
  <os><type>hvm</type></os>
</domain>`

/** An endpoint on the mock hypervisor, where nothing takes time. */
export function mockEndpoint(): Endpoint {
  return {
    uri: 'test:///default',
    domainXml,
    patience: 50,
    console: consoleTalk,
    hasScreen: true,
    teardown() {},
  }
}

/** The mock hypervisor with other slots and another manifest; a slot that is undefined is left out. */
export function mockWith(slots: Slots, manifest: Mutant['manifest'] = {}): ConnectDriver {
  const { hypervisor } = testDriver
  const entries: [string, unknown][] = Object.entries({ ...hypervisor, ...slots })
  const given = entries.filter(([, slot]) => slot !== undefined)
  return defineDriver<unknown>({
    name: testDriver.name,
    uriSchemes: testDriver.uriSchemes,
    manifest: { ...testDriver.manifest, ...manifest },
    hypervisor: { connectOpen: hypervisor.connectOpen, ...Object.fromEntries(given) },
  })
}

/** Runs the kit on a driver and waits for its report. */
export async function conformanceOf(driver: ConnectDriver, setup = mockEndpoint): Promise<Summary> {
  const reports: Summary[] = []
  await register(driver, setup, summary => reports.push(summary)).run()
  const [report] = reports
  if (report === undefined || reports.length > 1) throw new TypeError(`${reports.length} reports came`)
  return report
}

/** The titles that a list of expected failures stands for, sorted. */
export function titlesFor(patterns: readonly string[], driver: ConnectDriver): string[] {
  const all = register(driver, mockEndpoint, () => {}).tests.map(({ title }) => title.replace(/^\w+: /, ''))
  const titles = patterns.flatMap(pattern =>
    pattern.endsWith('*') ? all.filter(title => title.startsWith(pattern.slice(0, -1))) : [pattern],
  )
  return titles.sort()
}

function register(
  driver: ConnectDriver,
  setup: () => Endpoint,
  report: (summary: Summary) => void,
): InMemoryRunner {
  const runner = new InMemoryRunner()
  hypervisorConformance({ runner, driver, setup, report })
  return runner
}
