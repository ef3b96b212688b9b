import { generateUuid } from '@guestwork/util'
import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'

const missingId = 0x7fff_ffff

/** Finding a domain. */
export const lookupChecks: Checks = {
  'a defined domain is found by its name': {
    about: 'domainLookupByName',
    from: 'defined',
    async run({ connection, domain }) {
      const found = await connection.domainLookupByName(domain.name)
      expectEqual([found.uuid, found.name], [domain.uuid, domain.name], 'UUID and name')
    },
  },
  'nothing is found by a name that no domain has': {
    about: 'domainLookupByName',
    from: 'defined',
    async run({ connection, domain }) {
      const absent = `${domain.name}-absent`
      await expectRejection('NO_DOMAIN', connection.domainLookupByName(absent), absent)
    },
  },
  'names are compared exactly: nothing is found by part of a name': {
    about: 'domainLookupByName',
    from: 'defined',
    async run({ connection, domain }) {
      for (const part of [domain.name.slice(0, -1), `${domain.name} `]) {
        if (part !== '') await expectRejection('NO_DOMAIN', connection.domainLookupByName(part), `'${part}'`)
      }
    },
  },
  'a defined domain is found by its UUID': {
    about: 'domainLookupByUUID',
    from: 'defined',
    async run({ connection, domain }) {
      const found = await connection.domainLookupByUuid(domain.uuid)
      expectEqual([found.uuid, found.name], [domain.uuid, domain.name], 'UUID and name')
    },
  },
  'nothing is found by a UUID that no domain has': {
    about: 'domainLookupByUUID',
    async run({ connection }) {
      await expectRejection('NO_DOMAIN', connection.domainLookupByUuid(generateUuid()), 'a new UUID')
    },
  },
  'a running domain is found by its number': {
    about: 'domainLookupByID',
    from: 'running',
    async run({ connection, domain }) {
      const found = await connection.domainLookupById(domain.id ?? missingId)
      expectEqual([found.uuid, found.name, found.id], [domain.uuid, domain.name, domain.id], 'identity')
    },
  },
  'nothing is found by a number under which no domain runs': {
    about: 'domainLookupByID',
    async run({ connection }) {
      await expectRejection('NO_DOMAIN', connection.domainLookupById(missingId), String(missingId))
    },
  },
  'a domain that was destroyed is not found by its number any more': {
    about: 'domainLookupByID',
    from: 'running',
    needs: ['domainDestroyFlags'],
    async run({ connection, domain }) {
      const id = domain.id ?? missingId
      await domain.destroy()
      await expectRejection('NO_DOMAIN', connection.domainLookupById(id), `number ${String(id)}`)
    },
  },
}
