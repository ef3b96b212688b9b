import { expectRejection } from '../expectation.ts'
import { existenceFor } from '../samples/sample.ts'
import type { Trait } from './trait.ts'

/** Once a connection is closed, its objects answer nothing any more. */
export const closedConnection: Trait = sample => ({
  [`${sample.slot} on a closed connection rejects with INVALID_CONN`]: {
    about: sample.slot,
    from: existenceFor(sample),
    async run(scene) {
      await scene.connection.close()
      await expectRejection('INVALID_CONN', sample.call(scene), sample.slot)
    },
  },
})
