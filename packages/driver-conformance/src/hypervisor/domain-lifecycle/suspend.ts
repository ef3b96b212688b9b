import type { Checks } from '../../check.ts'
import { expectEqual } from '../../expectation.ts'

/** Stopping the virtual CPUs, and letting them go on. */
export const suspendChecks: Checks = {
  'a suspended domain is paused because the user asked for it': {
    about: 'domainSuspend',
    from: 'paused',
    needs: ['domainGetState'],
    async run({ domain }) {
      const { state, reason } = await domain.getState()
      expectEqual([state, reason], ['paused', 'user'], 'state and reason')
    },
  },
  'a suspended domain keeps its number': {
    about: 'domainSuspend',
    from: 'paused',
    needs: ['domainLookupByUUID'],
    async run({ domain }) {
      const before = domain.id
      await domain.refresh()
      expectEqual(domain.id, before, 'its number')
    },
  },
  'a resumed domain runs again': {
    about: 'domainResume',
    from: 'paused',
    needs: ['domainGetState'],
    async run({ domain }) {
      await domain.resume()
      const { state, reason } = await domain.getState()
      expectEqual([state, reason], ['running', 'unpaused'], 'state and reason')
    },
  },
  'a domain can be suspended again after it was resumed': {
    about: 'domainResume',
    from: 'paused',
    needs: ['domainGetState'],
    async run({ domain }) {
      await domain.resume()
      await domain.suspend()
      expectEqual((await domain.getState()).state, 'paused', 'the state')
    },
  },
}
