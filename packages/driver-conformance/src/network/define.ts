import { generateUuid, isVirtError } from '@guestwork/util'
import type { Checks } from '../check.ts'
import { definitionChecks } from '../defined-kind/define.ts'
import { nameIn, withName, withUuid } from '../domain-document.ts'
import { expectCode, expectEqual, expectRejection, rejectionOf } from '../expectation.ts'
import { defineNetwork, startNetwork } from '../starts/network.ts'
import { networkKind } from './kind.ts'

/** Storing definitions of networks and forgetting them. */
export const networkDefineChecks: Checks = {
  ...definitionChecks(networkKind),
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
