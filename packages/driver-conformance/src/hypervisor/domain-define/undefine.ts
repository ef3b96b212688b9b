import { DomainUndefineFlag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { expectCode, expectEqual, expectRejection, expectThat, rejectionOf } from '../../expectation.ts'

/** Forgetting definitions. */
export const undefineChecks: Checks = {
  'a domain that was undefined is gone: no name, UUID or list leads to it': {
    about: 'domainUndefineFlags',
    from: 'defined',
    needs: ['domainLookupByName', 'domainLookupByUUID', 'connectListAllDomains'],
    async run({ connection, domain }) {
      await domain.undefine()
      await expectRejection('NO_DOMAIN', connection.domainLookupByName(domain.name), 'looking up its name')
      await expectRejection('NO_DOMAIN', connection.domainLookupByUuid(domain.uuid), 'looking up its UUID')
      const listed = (await connection.listDomains()).some(({ uuid }) => uuid === domain.uuid)
      expectThat(!listed, 'the list still holds it')
    },
  },
  'a domain that was undefined can be defined again': {
    about: 'domainUndefineFlags',
    from: 'defined',
    async run(scene) {
      await scene.domain.undefine()
      const again = await scene.define()
      expectEqual(again.name, scene.domain.name, 'the name')
    },
  },
  'a running domain that is undefined goes on as a transient one': {
    about: 'domainUndefineFlags',
    from: 'running',
    given: { transientDomains: true },
    needs: ['domainIsActive', 'domainIsPersistent'],
    async run({ domain }) {
      await domain.undefine()
      expectEqual(await domain.isActive(), true, 'isActive()')
      expectEqual(await domain.isPersistent(), false, 'isPersistent()')
    },
  },
  'a domain that was undefined while it ran is gone once it is destroyed': {
    about: 'domainUndefineFlags',
    from: 'running',
    given: { transientDomains: true },
    needs: ['domainDestroyFlags', 'domainLookupByUUID'],
    async run({ connection, domain }) {
      await domain.undefine()
      await domain.destroy()
      await expectRejection('NO_DOMAIN', connection.domainLookupByUuid(domain.uuid), 'looking it up')
    },
  },
  'a running domain cannot be undefined where no domain can be transient': {
    about: 'domainUndefineFlags',
    from: 'running',
    given: { transientDomains: false },
    needs: ['domainLookupByUUID'],
    async run({ connection, domain }) {
      await expectRejection('OPERATION_INVALID', domain.undefine(), 'undefine()')
      await connection.domainLookupByUuid(domain.uuid)
    },
  },
  'a domain cannot be undefined in two ways that exclude each other': {
    about: 'domainUndefineFlags',
    from: 'defined',
    honours: DomainUndefineFlag.NVRAM | DomainUndefineFlag.KEEP_NVRAM,
    needs: ['domainLookupByUUID'],
    async run({ connection, domain }) {
      const both = domain.undefine({ nvram: true, keepNvram: true })
      await expectRejection('INVALID_ARG', both, 'undefine({ nvram: true, keepNvram: true })')
      await connection.domainLookupByUuid(domain.uuid)
    },
  },
  'undefining a transient domain leaves it as it is, whether it is refused or not': {
    about: 'domainUndefineFlags',
    from: 'transient',
    given: { transientDomains: true },
    needs: ['domainIsActive', 'domainIsPersistent'],
    async run({ domain }) {
      const rejection = await rejectionOf(domain.undefine())
      if (rejection !== undefined) expectCode('OPERATION_INVALID', rejection.error, 'undefine()')
      expectEqual(await domain.isActive(), true, 'isActive()')
      expectEqual(await domain.isPersistent(), false, 'isPersistent()')
    },
  },
}
