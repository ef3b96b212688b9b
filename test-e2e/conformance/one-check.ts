import type { ConnectDriver } from '@guestwork/core'
import { runTest, type InMemoryRunner, type RegisteredTest, type Result } from './in-memory-runner.ts'
import { mockEndpoint, registeredChecks } from './mutants/run-mutant.ts'

/** The runner with the checks that the kit registers for a driver. */
export function registered(driver: ConnectDriver, setup = mockEndpoint): InMemoryRunner {
  return registeredChecks('hypervisor', driver, setup)
}

/** The titles of the checks that the kit registers for a driver. */
export function titlesOf(driver: ConnectDriver): string[] {
  return registered(driver).tests.map(({ title }) => title)
}

/** One of the tests by its title. */
export function testNamed(tests: readonly RegisteredTest[], title: string): RegisteredTest {
  const test = tests.find(candidate => candidate.title === title)
  if (test === undefined) throw new TypeError(`there is no test '${title}'`)
  return test
}

/** Runs one check of a driver. */
export async function runOne(driver: ConnectDriver, title: string, setup = mockEndpoint): Promise<Result> {
  return runTest(testNamed(registered(driver, setup).tests, title))
}
