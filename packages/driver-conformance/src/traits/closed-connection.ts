import { expectRejection } from '../expectation.ts'
import type { Trait } from './trait.ts'

/** Once a connection is closed, its objects answer nothing any more. */
export const closedConnection: Trait = ({ slot, domain, call }) => ({
  [`${slot} on a closed connection rejects with INVALID_CONN`]: {
    about: slot,
    from: domain === undefined ? 'connected' : 'existing',
    async run(scene) {
      await scene.connection.close()
      await expectRejection('INVALID_CONN', call(scene), slot)
    },
  },
})
