import type { Call } from '@guestwork/core'
import type { EventRegistrations } from './node/event-registrations.ts'
import type { TestNode } from './node/test-node.ts'

/** One connection to the mock hypervisor. */
export interface TestSession {
  /** The host that it is connected to; connections to `test:///default` share one. */
  readonly node: TestNode
  /** The event registrations of this connection, for all families. */
  readonly registrations: EventRegistrations
}

/** What every slot receives first. */
export type TestCall = Call<TestSession>
