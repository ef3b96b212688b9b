import type { Checks } from '../check.ts'
import { descriptionIn, nameIn, withDescription, withUuid } from '../domain-document.ts'
import { expectEqual, expectRejection } from '../expectation.ts'
import { takeSnapshot } from '../starts/snapshot.ts'

/** Making snapshots of domains, going back to them and deleting them. */
export const snapshotChecks: Checks = {
  'a new snapshot has the name of its document and is the current one': {
    about: 'domainSnapshotCreateXML',
    from: 'a snapshot',
    needs: ['domainSnapshotIsCurrent', 'domainSnapshotCurrent'],
    async run({ domain, snapshot }) {
      expectEqual(snapshot.name, 'one', 'the name')
      expectEqual(await snapshot.isCurrent(), true, 'isCurrent()')
      expectEqual((await domain.getCurrentSnapshot()).name, 'one', 'the name of the current snapshot')
    },
  },
  'a domain without snapshots has no current one': {
    about: 'domainHasCurrentSnapshot',
    from: 'defined',
    needs: ['domainSnapshotCurrent'],
    async run({ domain }) {
      expectEqual(await domain.hasCurrentSnapshot(), false, 'hasCurrentSnapshot()')
      await expectRejection('NO_DOMAIN_SNAPSHOT', domain.getCurrentSnapshot(), 'getCurrentSnapshot()')
    },
  },
  'a snapshot is found by its name, and by no other': {
    about: 'domainSnapshotLookupByName',
    from: 'a snapshot',
    async run({ domain }) {
      expectEqual((await domain.snapshotLookupByName('one')).name, 'one', 'the name')
      await expectRejection('NO_DOMAIN_SNAPSHOT', domain.snapshotLookupByName('two'), 'another name')
    },
  },
  'the list holds every snapshot of a domain once': {
    about: 'domainListAllSnapshots',
    from: 'a snapshot',
    async run(scene) {
      await takeSnapshot(scene, 'two')
      const names = (await scene.domain.listSnapshots()).map(({ name }) => name)
      expectEqual(names.sort(), ['one', 'two'], 'the names')
    },
  },
  'a second snapshot is the child of the first': {
    about: 'domainSnapshotGetParent',
    from: 'a snapshot',
    needs: ['domainSnapshotListAllChildren'],
    async run(scene) {
      const second = await takeSnapshot(scene, 'two')
      expectEqual((await second.getParent()).name, 'one', 'the parent of the second')
      const children = (await scene.snapshot.listChildren()).map(({ name }) => name)
      expectEqual(children, ['two'], 'the children of the first')
      await expectRejection('NO_DOMAIN_SNAPSHOT', scene.snapshot.getParent(), 'the parent of the first')
    },
  },
  'the document of a snapshot has its name': {
    about: 'domainSnapshotGetXMLDesc',
    from: 'a snapshot',
    async run({ snapshot }) {
      expectEqual(nameIn(await snapshot.getXml()), 'one', 'the name')
    },
  },
  'a deleted snapshot is found no more': {
    about: 'domainSnapshotDelete',
    from: 'a snapshot',
    needs: ['domainSnapshotLookupByName'],
    async run({ domain, snapshot }) {
      await snapshot.delete()
      await expectRejection('NO_DOMAIN_SNAPSHOT', domain.snapshotLookupByName('one'), 'looking it up')
    },
  },
  'a domain that is taken back to a snapshot is defined as it was then': {
    about: 'domainRevertToSnapshot',
    from: 'a snapshot',
    given: { redefine: true },
    needs: ['domainGetXMLDesc'],
    async run(scene) {
      const { domain, snapshot } = scene
      const before = descriptionIn(await domain.getXml())
      await scene.define(withDescription(withUuid(scene.endpoint.domainXml, domain.uuid), 'changed'))
      await snapshot.revert()
      expectEqual(descriptionIn(await domain.getXml()), before, 'the description')
    },
  },
}
