import { DomainCoreDumpFlag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { descriptionIn, nameIn, withDescription, withUuid } from '../../domain-document.ts'
import { partOf } from '../../domain-parts.ts'
import { expectEqual, expectThat, rejectionOf } from '../../expectation.ts'

/** Domains that are written to files, and taken up again. */
export const savedFileChecks: Checks = {
  'a domain that was saved to a file is shut off, with its definition as before': {
    about: 'domainSaveFlags',
    from: 'a saved file',
    needs: ['domainGetState', 'domainIsPersistent'],
    async run({ domain }) {
      const { state, reason } = await domain.getState()
      expectEqual([state, reason], ['shutoff', 'saved'], 'state and reason')
      expectEqual(await domain.isPersistent(), true, 'isPersistent()')
    },
  },
  'a domain goes on from the file that it was saved to': {
    about: 'domainRestoreFlags',
    from: 'a saved file',
    needs: ['domainGetState', 'domainIsPersistent'],
    async run(scene) {
      await scene.connection.domainRestore(partOf(scene, 'file'))
      const { state, reason } = await scene.domain.getState()
      expectEqual([state, reason], ['running', 'restored'], 'state and reason')
      expectEqual(await scene.domain.isPersistent(), true, 'isPersistent()')
    },
  },
  'a domain that runs cannot go on from a file': {
    about: 'domainRestoreFlags',
    from: 'a saved file',
    needs: ['domainCreateWithFlags', 'domainLookupByUUID'],
    async run(scene) {
      const { connection, domain } = scene
      await domain.create()
      const rejection = await rejectionOf(connection.domainRestore(partOf(scene, 'file')))
      expectThat(rejection !== undefined, 'it was restored')
      expectEqual((await connection.domainLookupByUuid(domain.uuid)).id, domain.id, 'its number')
    },
  },
  'nothing goes on from a file that does not exist': {
    about: 'domainRestoreFlags',
    needs: ['connectListAllDomains'],
    async run(scene) {
      const missing = `${partOf(scene, 'file')}.missing`
      const before = (await scene.connection.listDomains({ active: true })).length
      const rejection = await rejectionOf(scene.connection.domainRestore(missing))
      expectThat(rejection !== undefined, 'something was restored')
      expectEqual((await scene.connection.listDomains({ active: true })).length, before, 'running domains')
    },
  },
  'the document in a saved file bears the name of its domain': {
    about: 'domainSaveImageGetXMLDesc',
    from: 'a saved file',
    async run(scene) {
      const xml = await scene.connection.getSaveImageXml(partOf(scene, 'file'))
      expectEqual(nameIn(xml), scene.domain.name, 'the name')
    },
  },
  'a domain goes on with the document that was put in its file': {
    about: 'domainSaveImageDefineXML',
    from: 'a saved file',
    needs: ['domainRestoreFlags', 'domainGetXMLDesc'],
    async run(scene) {
      const file = partOf(scene, 'file')
      const { connection, domain } = scene
      const xml = withUuid(await domain.getXml({ inactive: true }), domain.uuid)
      await connection.defineSaveImageXml(file, withDescription(xml, 'changed'))
      await connection.domainRestore(file)
      expectEqual(descriptionIn(await domain.getXml()), 'changed', 'the description')
    },
  },
  'a domain goes on while and after its memory is written to a file': {
    about: 'domainCoreDumpWithFormat',
    from: 'running',
    needs: ['domainGetState'],
    async run(scene) {
      await scene.domain.coreDump(partOf(scene, 'file'))
      expectEqual((await scene.domain.getState()).state, 'running', 'the state')
    },
  },
  'a domain that is to crash when its memory is written has crashed': {
    about: 'domainCoreDumpWithFormat',
    from: 'running',
    honours: DomainCoreDumpFlag.CRASH,
    needs: ['domainGetState'],
    async run(scene) {
      await scene.domain.coreDump(partOf(scene, 'file'), { crash: true })
      const { state, reason } = await scene.domain.getState()
      expectThat(state === 'crashed' || reason === 'crashed', `it is ${state} (${reason})`)
    },
  },
}
