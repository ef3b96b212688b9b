import type { Checks } from '../check.ts'
import { expectEqual, expectRejection } from '../expectation.ts'
import { beginChange, defineInterface } from '../starts/interface.ts'

/** Changes of the host's interfaces that are kept or taken back as one. */
export const interfaceChangeChecks: Checks = {
  'only one change of the interfaces is open at a time': {
    about: 'interfaceChangeBegin',
    needs: ['interfaceChangeRollback'],
    async run(scene) {
      await beginChange(scene)
      await expectRejection('OPERATION_INVALID', scene.connection.interfaceChangeBegin(), 'another change')
    },
  },
  'a change of the interfaces that was committed stays': {
    about: 'interfaceChangeCommit',
    needs: ['interfaceChangeBegin', 'interfaceDefineXML', 'interfaceLookupByName'],
    async run(scene) {
      await beginChange(scene)
      const { name } = await defineInterface(scene)
      await scene.connection.interfaceChangeCommit()
      expectEqual((await scene.connection.interfaceLookupByName(name)).name, name, 'the name')
    },
  },
  'a change of the interfaces that was rolled back is undone': {
    about: 'interfaceChangeRollback',
    needs: ['interfaceChangeBegin', 'interfaceDefineXML', 'interfaceLookupByName'],
    async run(scene) {
      await beginChange(scene)
      const { name } = await defineInterface(scene)
      await scene.connection.interfaceChangeRollback()
      const found = scene.connection.interfaceLookupByName(name)
      await expectRejection('NO_INTERFACE', found, 'looking up what was added')
    },
  },
  'without an open change of the interfaces there is nothing to commit': {
    about: 'interfaceChangeCommit',
    async run({ connection }) {
      await expectRejection('OPERATION_INVALID', connection.interfaceChangeCommit(), 'a commit')
    },
  },
  'without an open change of the interfaces there is nothing to roll back': {
    about: 'interfaceChangeRollback',
    async run({ connection }) {
      await expectRejection('OPERATION_INVALID', connection.interfaceChangeRollback(), 'a rollback')
    },
  },
}
