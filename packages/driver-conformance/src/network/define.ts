import { NetworkDefineFlag } from '@guestwork/core'
import { generateUuid, isVirtError } from '@guestwork/util'
import type { Checks } from '../check.ts'
import { nameIn, withName, withoutUuid, withUuid } from '../domain-document.ts'
import { expectCode, expectEqual, expectRejection, expectThat, rejectionOf } from '../expectation.ts'
import { defineNetwork, startNetwork } from '../starts/network.ts'

/** Storing definitions of networks and forgetting them. */
export const networkDefineChecks: Checks = {
  'a network is defined under the name of its document': {
    about: 'networkDefineXMLFlags',
    async run(scene) {
      const { xml } = scene.sample('network')
      const name = `${nameIn(xml)}-conformance`
      expectEqual((await defineNetwork(scene, withName(xml, name))).name, name, 'the name')
    },
  },
  'a network gets the UUID of its document, unless the host decides on them and says so': {
    about: 'networkDefineXMLFlags',
    async run(scene) {
      const uuid = generateUuid()
      const defined = defineNetwork(scene, withUuid(scene.sample('network').xml, uuid))
      const rejection = await rejectionOf(defined)
      if (isVirtError(rejection?.error, 'CONFIG_UNSUPPORTED')) return
      expectEqual((await defined).uuid, uuid, 'the UUID')
    },
  },
  'networks without a UUID in their documents get one each': {
    about: 'networkDefineXMLFlags',
    async run(scene) {
      const xml = withoutUuid(scene.sample('network').xml)
      const first = await defineNetwork(scene, xml)
      const second = await defineNetwork(scene, withName(xml, `${nameIn(xml)}-2`))
      expectThat(first.uuid !== second.uuid, `two networks have the UUID ${first.uuid}`)
    },
  },
  'a name that belongs to another network cannot be defined again': {
    about: 'networkDefineXMLFlags',
    from: 'a network',
    needs: ['networkLookupByName'],
    async run(scene) {
      const taken = withUuid(scene.sample('network').xml, generateUuid())
      await expectRejection('OPERATION_FAILED', defineNetwork(scene, taken), 'defining another UUID')
      const found = await scene.connection.networkLookupByName(scene.network.name)
      expectEqual(found.uuid, scene.network.uuid, 'the UUID of the network with that name')
    },
  },
  'a network is the same after it was defined again from its own document': {
    about: 'networkDefineXMLFlags',
    from: 'a network',
    needs: ['networkGetXMLDesc'],
    async run(scene) {
      const before = await scene.network.getXml()
      const again = await defineNetwork(scene, before)
      expectEqual([again.name, again.uuid], [scene.network.name, scene.network.uuid], 'name and UUID')
      expectEqual(await again.getXml(), before, 'the document')
    },
  },
  'a network comes back as it was from the document that it had': {
    about: 'networkGetXMLDesc',
    from: 'a network',
    needs: ['networkUndefine'],
    async run(scene) {
      const before = await scene.network.getXml()
      await scene.network.undefine()
      expectEqual(await (await defineNetwork(scene, before)).getXml(), before, 'the document')
    },
  },
  'the document of a network has its name and its UUID': {
    about: 'networkGetXMLDesc',
    from: 'a network',
    async run({ network }) {
      const xml = await network.getXml()
      expectEqual(nameIn(xml), network.name, 'the name')
      expectThat(xml.includes(`<uuid>${network.uuid}</uuid>`), `the document has no UUID ${network.uuid}`)
    },
  },
  'a network document that is not well-formed is refused with XML_DETAIL': {
    about: 'networkDefineXMLFlags',
    async run(scene) {
      const broken = scene.sample('network').xml.replace(/<\/network>\s*$/, '')
      await expectRejection('XML_DETAIL', defineNetwork(scene, broken), 'a document without its end')
    },
  },
  'a document of something else does not become a network': {
    about: 'networkDefineXMLFlags',
    async run(scene) {
      const other = '<pool><name>guestwork-conformance</name></pool>'
      await expectRejection('XML_ERROR', defineNetwork(scene, other), 'a <pool> document')
    },
  },
  'a network document that does not fit the schema is refused where that is asked for': {
    about: 'networkDefineXMLFlags',
    honours: NetworkDefineFlag.VALIDATE,
    async run(scene) {
      const { xml } = scene.sample('network')
      const odd = xml.replace(/<\/network>\s*$/, '<guestwork-conformance/></network>')
      const defined = scene.connection.networkDefineXml(odd, { validate: true })
      await expectRejection('XML_INVALID_SCHEMA', defined, 'a document with an element of its own')
    },
  },
  'an undefined network is found no more': {
    about: 'networkUndefine',
    from: 'a network',
    needs: ['networkLookupByName'],
    async run({ connection, network }) {
      await network.undefine()
      await expectRejection('NO_NETWORK', connection.networkLookupByName(network.name), 'looking it up')
    },
  },
  'undefining a running network leaves it running, whether it is refused or not': {
    about: 'networkUndefine',
    from: 'a running network',
    needs: ['networkIsActive'],
    async run({ network }) {
      const rejection = await rejectionOf(network.undefine())
      if (rejection !== undefined) expectCode('OPERATION_INVALID', rejection.error, 'undefine()')
      expectEqual(await network.isActive(), true, 'isActive()')
    },
  },
  'a network that was started without a definition is gone once it stops': {
    about: 'networkCreateXMLFlags',
    needs: ['networkDestroy', 'networkIsActive', 'networkIsPersistent', 'networkLookupByName'],
    async run(scene) {
      const network = await startNetwork(scene)
      expectEqual(
        [await network.isActive(), await network.isPersistent()],
        [true, false],
        'active, persistent',
      )
      await network.destroy()
      const found = scene.connection.networkLookupByName(network.name)
      await expectRejection('NO_NETWORK', found, 'looking it up')
    },
  },
}
