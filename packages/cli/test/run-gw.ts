import { run } from '../src/run.ts'
import { fakeHost, type FakeHostOptions } from './fake-host.ts'

/** What a call of gw did. */
export interface Session {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Calls gw in this process. */
export async function runGw(args: readonly string[], options?: FakeHostOptions): Promise<Session> {
  const host = fakeHost(options)
  const code = await run(args, host)
  return { code, stdout: host.stdout(), stderr: host.stderr() }
}

/** Runs commands on a fresh mock host. */
export async function runOnTest(commands: string, options?: FakeHostOptions): Promise<Session> {
  return runGw(['-c', 'test:///default', commands], options)
}
