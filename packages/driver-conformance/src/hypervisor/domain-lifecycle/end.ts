import type { Checks } from '../../check.ts'
import { expectEventually } from '../../eventually.ts'
import { expectEqual, expectRejection, expectThat, skip } from '../../expectation.ts'

/** Ending, restarting and saving domains. */
export const endChecks: Checks = {
  'a destroyed domain is shut off, with its definition as before': {
    about: 'domainDestroyFlags',
    from: 'running',
    needs: ['domainGetState', 'domainIsPersistent'],
    async run({ domain }) {
      await domain.destroy()
      const { state, reason } = await domain.getState()
      expectEqual([state, reason], ['shutoff', 'destroyed'], 'state and reason')
      expectEqual(await domain.isPersistent(), true, 'isPersistent()')
    },
  },
  'a destroyed domain has no number any more': {
    about: 'domainDestroyFlags',
    from: 'running',
    needs: ['domainLookupByUUID'],
    async run({ domain }) {
      await domain.destroy()
      await domain.refresh()
      expectEqual(domain.id, undefined, 'its number')
    },
  },
  'a suspended domain can be destroyed': {
    about: 'domainDestroyFlags',
    from: 'paused',
    needs: ['domainIsActive'],
    async run({ domain }) {
      await domain.destroy()
      expectEqual(await domain.isActive(), false, 'isActive()')
    },
  },
  'once destroyed, all trace of a transient domain disappears': {
    about: 'domainDestroyFlags',
    from: 'transient',
    given: { transientDomains: true },
    needs: ['domainLookupByName', 'domainLookupByUUID', 'connectListAllDomains'],
    async run({ connection, domain }) {
      await domain.destroy()
      await expectRejection('NO_DOMAIN', connection.domainLookupByName(domain.name), 'looking up its name')
      await expectRejection('NO_DOMAIN', connection.domainLookupByUuid(domain.uuid), 'looking up its UUID')
      const listed = (await connection.listDomains()).some(({ uuid }) => uuid === domain.uuid)
      expectThat(!listed, 'the list still holds it')
    },
  },
  'a domain that is asked to shut down is shut off when the call answers': {
    about: 'domainShutdownFlags',
    from: 'running',
    given: { shutdown: 'immediate' },
    needs: ['domainGetState'],
    async run({ domain }) {
      await domain.shutdown()
      const { state, reason } = await domain.getState()
      expectEqual([state, reason], ['shutoff', 'shutdown'], 'state and reason')
    },
  },
  'a guest that obeys shuts down in its own time': {
    about: 'domainShutdownFlags',
    from: 'running',
    given: { shutdown: 'cooperative' },
    needs: ['domainGetState'],
    async run({ domain, endpoint, patience }) {
      if (endpoint.obeysShutdown !== true)
        skip('the endpoint does not say that its guest obeys (obeysShutdown)')
      await domain.shutdown()
      // A guest that is still starting up does not hear the request, so it is repeated.
      const ask = async () => {
        const { state } = await domain.getState()
        if (state === 'running') await domain.shutdown().catch(() => undefined)
        return state
      }
      await expectEventually(ask, 'shutoff', 'the state', patience)
      expectEqual((await domain.getState()).reason, 'shutdown', 'the reason')
    },
  },
  'a domain that is rebooted keeps its number': {
    about: 'domainReboot',
    from: 'running',
    needs: ['domainLookupByUUID'],
    async run({ domain }) {
      const before = domain.id
      await domain.reboot()
      await domain.refresh()
      expectEqual(domain.id, before, 'its number')
    },
  },
  'a domain that is reset runs on under its number': {
    about: 'domainReset',
    from: 'running',
    needs: ['domainGetState', 'domainLookupByUUID'],
    async run({ domain }) {
      const before = domain.id
      await domain.reset()
      await domain.refresh()
      expectEqual([domain.id, (await domain.getState()).state], [before, 'running'], 'number and state')
    },
  },
}
