import { InterfaceDefineFlag } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { expectEqual, expectRejection, expectThat } from '../expectation.ts'
import { defineInterface } from '../starts/interface.ts'

/** Configuring interfaces of the host, and bringing them up and down. */
export const interfaceConfigureChecks: Checks = {
  'a new interface has the name of its document and is down': {
    about: 'interfaceDefineXML',
    from: 'a new interface',
    needs: ['interfaceIsActive'],
    async run(scene) {
      expectEqual(scene.hostInterface.name, scene.sample('interface').name, 'the name')
      expectEqual(await scene.hostInterface.isActive(), false, 'isActive()')
    },
  },
  'a new interface is listed': {
    about: 'interfaceDefineXML',
    from: 'a new interface',
    needs: ['connectListAllInterfaces'],
    async run({ connection, hostInterface }) {
      const names = (await connection.listInterfaces()).map(({ name }) => name)
      expectThat(names.includes(hostInterface.name), `the list has no '${hostInterface.name}'`)
    },
  },
  'an interface can be configured anew': {
    about: 'interfaceDefineXML',
    from: 'a new interface',
    needs: ['interfaceGetXMLDesc'],
    async run(scene) {
      const before = await scene.hostInterface.getXml()
      await defineInterface(scene, scene.sample('interface').changedXml)
      const changed = await scene.hostInterface.getXml()
      expectThat(changed !== before, 'the document is the one from before')
      await defineInterface(scene, changed)
      expectEqual(await scene.hostInterface.getXml(), changed, 'the document, defined again')
    },
  },
  'an interface document that is not well-formed is refused with XML_DETAIL': {
    about: 'interfaceDefineXML',
    async run(scene) {
      const broken = scene.sample('interface').xml.replace(/<\/interface>\s*$/, '')
      await expectRejection('XML_DETAIL', defineInterface(scene, broken), 'a document without its end')
    },
  },
  'an interface document that does not fit the schema is refused where that is asked for': {
    about: 'interfaceDefineXML',
    honours: InterfaceDefineFlag.VALIDATE,
    async run(scene) {
      const { xml } = scene.sample('interface')
      const odd = xml.replace(/<\/interface>\s*$/, '<guestwork-conformance/></interface>')
      const defined = scene.connection.interfaceDefineXml(odd, { validate: true })
      await expectRejection('XML_INVALID_SCHEMA', defined, 'a document with an element of its own')
    },
  },
  'an interface is brought up, once': {
    about: 'interfaceCreate',
    from: 'a new interface',
    needs: ['interfaceIsActive'],
    async run({ hostInterface }) {
      await hostInterface.create()
      expectEqual(await hostInterface.isActive(), true, 'isActive()')
      await expectRejection('OPERATION_INVALID', hostInterface.create(), 'create() again')
    },
  },
  'an interface is brought down, once': {
    about: 'interfaceDestroy',
    from: 'a new interface that is up',
    needs: ['interfaceIsActive'],
    async run({ hostInterface }) {
      await hostInterface.destroy()
      expectEqual(await hostInterface.isActive(), false, 'isActive()')
      await expectRejection('OPERATION_INVALID', hostInterface.destroy(), 'destroy() again')
    },
  },
  'an undefined interface is found no more': {
    about: 'interfaceUndefine',
    from: 'a new interface',
    needs: ['interfaceLookupByName'],
    async run({ connection, hostInterface }) {
      await hostInterface.undefine()
      const found = connection.interfaceLookupByName(hostInterface.name)
      await expectRejection('NO_INTERFACE', found, 'looking it up')
    },
  },
}
