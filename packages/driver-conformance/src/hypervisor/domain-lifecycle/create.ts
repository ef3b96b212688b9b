import { DomainStartFlag } from '@guestwork/core'
import { generateUuid } from '@guestwork/util'
import type { Checks } from '../../check.ts'
import { descriptionIn, withDescription, withUuid } from '../../domain-document.ts'
import { expectEqual, expectRejection, expectThat, rejectionOf } from '../../expectation.ts'

/** Starting domains, with a definition and without. */
export const createChecks: Checks = {
  'a domain that was started has a number': {
    about: 'domainCreateWithFlags',
    from: 'running',
    run({ domain: { id } }) {
      expectThat(id !== undefined && id >= 0, `the number is ${String(id)}`)
    },
  },
  'a domain that was started runs because it booted': {
    about: 'domainCreateWithFlags',
    from: 'running',
    needs: ['domainGetState'],
    async run({ domain }) {
      const { state, reason } = await domain.getState()
      expectEqual([state, reason], ['running', 'booted'], 'state and reason')
    },
  },
  'a running domain that is started again stays the same': {
    about: 'domainCreateWithFlags',
    from: 'running',
    needs: ['domainLookupByUUID'],
    async run({ connection, domain }) {
      const again = await connection.domainLookupByUuid(domain.uuid)
      await rejectionOf(again.create())
      await again.refresh()
      expectEqual(again.id, domain.id, 'its number')
    },
  },
  'a domain can be started again after it ended': {
    about: 'domainCreateWithFlags',
    from: 'running',
    needs: ['domainDestroyFlags', 'domainGetState'],
    async run({ domain }) {
      await domain.destroy()
      await domain.create()
      expectEqual((await domain.getState()).state, 'running', 'the state')
    },
  },
  'a domain that is started paused waits until it is resumed': {
    about: 'domainCreateWithFlags',
    from: 'defined',
    honours: DomainStartFlag.PAUSED,
    needs: ['domainGetState', 'domainResume'],
    async run({ domain }) {
      await domain.create({ paused: true })
      expectEqual((await domain.getState()).state, 'paused', 'the state after create({ paused: true })')
      await domain.resume()
      expectEqual((await domain.getState()).state, 'running', 'the state after resume()')
    },
  },
  'a domain that is started with autodestroy ends with its connection': {
    about: 'domainCreateWithFlags',
    from: 'defined',
    honours: DomainStartFlag.AUTODESTROY,
    needs: ['domainLookupByUUID', 'domainIsActive'],
    async run(scene) {
      const other = await scene.connect()
      const theirs = await scene.domainOver(other)
      await theirs.create({ autodestroy: true })
      await other.close()
      expectEqual(await scene.domain.isActive(), false, 'isActive() after the connection was closed')
    },
  },
  'a domain can be started without being defined': {
    about: 'domainCreateXML',
    from: 'transient',
    given: { transientDomains: true },
    needs: ['domainIsActive', 'domainLookupByName'],
    async run({ connection, domain }) {
      expectEqual(await domain.isActive(), true, 'isActive()')
      const { uuid, id } = await connection.domainLookupByName(domain.name)
      expectEqual([uuid, id], [domain.uuid, domain.id], 'UUID and number')
    },
  },
  'no domain can be started without being defined': {
    about: 'domainCreateXML',
    given: { transientDomains: false },
    needs: ['connectListAllDomains'],
    async run(scene) {
      await expectRejection('OPERATION_UNSUPPORTED', scene.createTransient(), 'domainCreateXml()')
      expectEqual((await scene.connection.listDomains({ active: true })).length, 0, 'running domains')
    },
  },
  'a defined domain that is started from another document keeps its definition': {
    about: 'domainCreateXML',
    from: 'defined',
    given: { transientDomains: true, liveAndPersistent: true },
    needs: ['domainGetXMLDesc', 'domainIsPersistent'],
    async run(scene) {
      const { domain } = scene
      const xml = withDescription(withUuid(scene.endpoint.domainXml, domain.uuid), 'only this time')
      await scene.createTransient(xml)
      expectEqual(await domain.isPersistent(), true, 'isPersistent()')
      expectEqual(descriptionIn(await domain.getXml()), 'only this time', 'the live description')
      const next = descriptionIn(await domain.getXml({ inactive: true }))
      expectEqual(next, descriptionIn(scene.endpoint.domainXml), 'the description for the next start')
    },
  },
  'a domain that runs cannot be started from a document': {
    about: 'domainCreateXML',
    from: 'transient',
    given: { transientDomains: true },
    async run(scene) {
      const xml = withUuid(scene.endpoint.domainXml, scene.domain.uuid)
      await expectRejection('OPERATION_INVALID', scene.createTransient(xml), 'domainCreateXml()')
    },
  },
  'a domain cannot be started under the name of another': {
    about: 'domainCreateXML',
    from: 'transient',
    given: { transientDomains: true },
    async run(scene) {
      const xml = withUuid(scene.endpoint.domainXml, generateUuid())
      await expectRejection('OPERATION_FAILED', scene.createTransient(xml), 'domainCreateXml()')
    },
  },
}
