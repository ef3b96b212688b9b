import type { Checks } from '../../check.ts'
import { withDescription } from '../../domain-document.ts'
import { expectCode, expectEqual, expectRejection, rejectionOf, skip } from '../../expectation.ts'

/** What a domain is doing, and what hangs on its definition. */
export const stateChecks: Checks = {
  'a domain that was defined is shut off': {
    about: 'domainGetState',
    from: 'defined',
    async run({ domain }) {
      expectEqual((await domain.getState()).state, 'shutoff', 'the state')
    },
  },
  'a running domain is active': {
    about: 'domainIsActive',
    from: 'running',
    async run({ domain }) {
      expectEqual(await domain.isActive(), true, 'isActive()')
    },
  },
  'a suspended domain is active': {
    about: 'domainIsActive',
    from: 'paused',
    async run({ domain }) {
      expectEqual(await domain.isActive(), true, 'isActive()')
    },
  },
  'a defined domain is persistent, running or not': {
    about: 'domainIsPersistent',
    from: 'defined',
    needs: ['domainCreateWithFlags'],
    async run({ domain }) {
      expectEqual(await domain.isPersistent(), true, 'isPersistent() before it starts')
      await domain.create()
      expectEqual(await domain.isPersistent(), true, 'isPersistent() while it runs')
    },
  },
  'a domain that was started without a definition is not persistent': {
    about: 'domainIsPersistent',
    from: 'transient',
    given: { transientDomains: true },
    async run({ domain }) {
      expectEqual(await domain.isPersistent(), false, 'isPersistent()')
    },
  },
  'a domain whose definition nobody touched is not updated': {
    about: 'domainIsUpdated',
    from: 'running',
    async run({ domain }) {
      expectEqual(await domain.isUpdated(), false, 'isUpdated()')
    },
  },
  'a new domain does not start with the host': {
    about: 'domainGetAutostart',
    from: 'defined',
    async run({ domain }) {
      expectEqual(await domain.getAutostart(), false, 'getAutostart()')
    },
  },
  'a domain can be told to start with the host, and told not to again': {
    about: 'domainSetAutostart',
    from: 'defined',
    needs: ['domainGetAutostart'],
    async run({ domain }) {
      await domain.setAutostart(true)
      expectEqual(await domain.getAutostart(), true, 'getAutostart() after setAutostart(true)')
      await domain.setAutostart(false)
      expectEqual(await domain.getAutostart(), false, 'getAutostart() after setAutostart(false)')
    },
  },
  'telling a transient domain to start with the host is refused or without effect': {
    about: 'domainSetAutostart',
    from: 'transient',
    given: { transientDomains: true },
    needs: ['domainIsPersistent'],
    async run({ domain }) {
      const rejection = await rejectionOf(domain.setAutostart(true))
      if (rejection !== undefined) expectCode('OPERATION_INVALID', rejection.error, 'setAutostart(true)')
      expectEqual(await domain.isPersistent(), false, 'isPersistent()')
    },
  },
  'the description of a domain is the one in its document': {
    about: 'domainGetMetadata',
    async run(scene) {
      const domain = await scene.define(withDescription(scene.endpoint.domainXml, 'made for a check'))
      expectEqual(await domain.getDescription(), 'made for a check', 'getDescription()')
    },
  },
  'a title that the document does not have is reported with NO_DOMAIN_METADATA': {
    about: 'domainGetMetadata',
    from: 'defined',
    async run({ domain, endpoint }) {
      if (endpoint.domainXml.includes('<title>')) skip('the domain of the endpoint has a title')
      await expectRejection('NO_DOMAIN_METADATA', domain.getTitle(), 'getTitle()')
    },
  },
}
