import { generateUuid } from '@guestwork/util'
import type { Checks } from '../../check.ts'
import {
  descriptionIn,
  nameIn,
  withDescription,
  withName,
  withoutUuid,
  withUuid,
} from '../../domain-document.ts'
import { expectEqual, expectRejection, expectThat, rejectionOf } from '../../expectation.ts'

/** Storing definitions. */
export const defineChecks: Checks = {
  'a domain is defined under the name and the UUID of its document': {
    about: 'domainDefineXMLFlags',
    async run(scene) {
      const uuid = generateUuid()
      const domain = await scene.define(withUuid(scene.endpoint.domainXml, uuid))
      expectEqual([domain.name, domain.uuid], [nameIn(scene.endpoint.domainXml), uuid], 'name and UUID')
    },
  },
  'a document without a UUID gets one, another each time': {
    about: 'domainDefineXMLFlags',
    async run(scene) {
      const xml = withoutUuid(scene.endpoint.domainXml)
      const first = await scene.define(xml)
      const second = await scene.define(withName(xml, `${nameIn(xml)}-other`))
      expectThat(first.uuid !== second.uuid, `two domains have the UUID ${first.uuid}`)
    },
  },
  'a domain that was defined does not run': {
    about: 'domainDefineXMLFlags',
    from: 'defined',
    needs: ['domainIsActive'],
    async run({ domain }) {
      expectEqual(domain.id, undefined, 'the number of the domain')
      expectEqual(await domain.isActive(), false, 'isActive()')
    },
  },
  'a name that belongs to another domain cannot be defined again': {
    about: 'domainDefineXMLFlags',
    from: 'defined',
    needs: ['domainLookupByName'],
    async run(scene) {
      const taken = withUuid(scene.endpoint.domainXml, generateUuid())
      await expectRejection('OPERATION_FAILED', scene.define(taken), 'defining the name with another UUID')
      const found = await scene.connection.domainLookupByName(scene.domain.name)
      expectEqual(found.uuid, scene.domain.uuid, 'the UUID of the domain with that name')
    },
  },
  'a UUID that belongs to another domain cannot be defined again': {
    about: 'domainDefineXMLFlags',
    from: 'defined',
    needs: ['domainLookupByUUID'],
    async run(scene) {
      const other = withName(scene.endpoint.domainXml, `${scene.domain.name}-other`)
      const taken = withUuid(other, scene.domain.uuid)
      await expectRejection('OPERATION_FAILED', scene.define(taken), 'defining the UUID with another name')
      const found = await scene.connection.domainLookupByUuid(scene.domain.uuid)
      expectEqual(found.name, scene.domain.name, 'the name of the domain with that UUID')
    },
  },
  'a document that is not well-formed is refused with XML_DETAIL': {
    about: 'domainDefineXMLFlags',
    async run(scene) {
      const broken = scene.endpoint.domainXml.replace(/<\/domain>\s*$/, '')
      await expectRejection('XML_DETAIL', scene.define(broken), 'a document without its end')
    },
  },
  'a document of something else is refused with XML_ERROR': {
    about: 'domainDefineXMLFlags',
    async run(scene) {
      const network = '<network><name>guestwork-conformance</name></network>'
      await expectRejection('XML_ERROR', scene.define(network), 'a <network> document')
    },
  },
  'a definition is replaced when its name and UUID are defined again': {
    about: 'domainDefineXMLFlags',
    from: 'defined',
    given: { redefine: true },
    needs: ['domainGetXMLDesc'],
    async run(scene) {
      const { domain } = scene
      const changed = withDescription(withUuid(scene.endpoint.domainXml, domain.uuid), 'changed')
      const again = await scene.define(changed)
      expectEqual([again.name, again.uuid], [domain.name, domain.uuid], 'name and UUID')
      expectEqual(descriptionIn(await domain.getXml()), 'changed', 'the description in getXml()')
    },
  },
  'a definition cannot be replaced: defining its name and UUID again is refused': {
    about: 'domainDefineXMLFlags',
    from: 'defined',
    given: { redefine: false },
    needs: ['domainGetXMLDesc'],
    async run(scene) {
      const changed = withDescription(withUuid(scene.endpoint.domainXml, scene.domain.uuid), 'changed')
      expectThat((await rejectionOf(scene.define(changed))) !== undefined, 'it was defined again')
      const description = descriptionIn(await scene.domain.getXml())
      expectThat(description !== 'changed', 'the definition has changed all the same')
    },
  },
  'a running domain that is defined anew goes on as it is, and the definition waits for its next start': {
    about: 'domainDefineXMLFlags',
    from: 'running',
    given: { redefine: true, liveAndPersistent: true },
    needs: ['domainGetXMLDesc'],
    async run(scene) {
      const { domain } = scene
      await scene.define(withDescription(withUuid(scene.endpoint.domainXml, domain.uuid), 'changed'))
      const live = descriptionIn(await domain.getXml())
      expectThat(live !== 'changed', 'the running domain has changed')
      expectEqual(descriptionIn(await domain.getXml({ inactive: true })), 'changed', 'the next description')
    },
  },
  'a running domain has one configuration, also when it is defined anew': {
    about: 'domainDefineXMLFlags',
    from: 'running',
    given: { redefine: true, liveAndPersistent: false },
    needs: ['domainGetXMLDesc'],
    async run(scene) {
      const { domain } = scene
      const xml = withDescription(withUuid(scene.endpoint.domainXml, domain.uuid), 'changed')
      const rejection = await rejectionOf(scene.define(xml))
      const expected = rejection === undefined ? 'changed' : descriptionIn(scene.endpoint.domainXml)
      expectEqual(descriptionIn(await domain.getXml()), expected, 'the description in getXml()')
    },
  },
}
