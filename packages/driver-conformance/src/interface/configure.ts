import { InterfaceDefineFlag } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { documentChecks } from '../document-checks.ts'
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
  ...documentChecks({
    noun: 'an interface',
    element: 'interface',
    about: 'interfaceDefineXML',
    validateBit: InterfaceDefineFlag.VALIDATE,
    xml: scene => scene.sample('interface').xml,
    make: defineInterface,
    makeValid: ({ connection }, xml) => connection.interfaceDefineXml(xml, { validate: true }),
  }),
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
