import type { Checks } from '../../check.ts'
import { nameIn, withName, withoutUuid } from '../../domain-document.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'

/** Other names for domains. */
export const renameChecks: Checks = {
  'a domain that was renamed is found by its new name only, under the same UUID': {
    about: 'domainRename',
    from: 'defined',
    needs: ['domainLookupByName'],
    async run({ connection, domain }) {
      const before = domain.name
      await domain.rename(`${before}-renamed`)
      const found = await connection.domainLookupByName(`${before}-renamed`)
      expectEqual([domain.name, found.uuid], [`${before}-renamed`, domain.uuid], 'name and UUID')
      await expectRejection('NO_DOMAIN', connection.domainLookupByName(before), 'looking up the old name')
    },
  },
  'a domain that was renamed bears its new name in its document': {
    about: 'domainRename',
    from: 'defined',
    needs: ['domainGetXMLDesc'],
    async run({ domain }) {
      await domain.rename(`${domain.name}-renamed`)
      expectEqual(nameIn(await domain.getXml()), domain.name, 'the name in the document')
    },
  },
  'a domain cannot take the name of another': {
    about: 'domainRename',
    from: 'defined',
    needs: ['domainLookupByUUID'],
    async run(scene) {
      const { connection, domain } = scene
      const taken = `${domain.name}-other`
      await scene.define(withoutUuid(withName(scene.endpoint.domainXml, taken)))
      await expectRejection('OPERATION_INVALID', domain.rename(taken), `rename('${taken}')`)
      const { name } = await connection.domainLookupByUuid(domain.uuid)
      expectEqual(name, nameIn(scene.endpoint.domainXml), 'its name afterwards')
    },
  },
}
