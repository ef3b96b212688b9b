import type { ConnectDriver } from '@guestwork/core'
import type { Endpoint } from './endpoint.ts'
import type { Runner } from './runner.ts'
import type { Summary } from './summary.ts'

/** What a suite of the kit takes. Which checks run follows from the driver's tables and manifest, not from here. */
export interface ConformanceOptions {
  /** The test runner: `import * as runner from 'vitest'`, or from `node:test`, or mocha's globals. */
  readonly runner: Runner
  /** The driver under test, as its package exports it. */
  readonly driver: ConnectDriver
  /** Makes a host for one check. Called once for each. */
  setup(): Promise<Endpoint> | Endpoint
  /** Hears once how the suite went, when every check has settled; prints the closing line when left out. */
  report?(summary: Summary): void
}
