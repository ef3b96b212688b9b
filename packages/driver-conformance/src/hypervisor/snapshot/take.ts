import type { Checks } from '../../check.ts'
import { nameIn } from '../../domain-document.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import { takeSnapshot } from '../../starts/snapshot.ts'

/** Making snapshots of domains, going back to them and deleting them. */
export const takeSnapshotChecks: Checks = {
  'a new snapshot has the name of its document and is the current one': {
    about: 'domainSnapshotCreateXML',
    from: 'a snapshot',
    needs: ['domainSnapshotIsCurrent'],
    async run({ snapshot }) {
      expectEqual(snapshot.name, 'one', 'the name')
      expectEqual(await snapshot.isCurrent(), true, 'isCurrent()')
    },
  },
  'a domain without snapshots has no current one': {
    about: 'domainHasCurrentSnapshot',
    from: 'defined',
    async run({ domain }) {
      expectEqual(await domain.hasCurrentSnapshot(), false, 'hasCurrentSnapshot()')
    },
  },
  'a domain with a snapshot has a current one': {
    about: 'domainHasCurrentSnapshot',
    from: 'a snapshot',
    async run({ domain }) {
      expectEqual(await domain.hasCurrentSnapshot(), true, 'hasCurrentSnapshot()')
    },
  },
  'there is no current snapshot of a domain without any': {
    about: 'domainSnapshotCurrent',
    from: 'defined',
    async run({ domain }) {
      await expectRejection('NO_DOMAIN_SNAPSHOT', domain.getCurrentSnapshot(), 'getCurrentSnapshot()')
    },
  },
  'the current snapshot of a domain is the one that was made last': {
    about: 'domainSnapshotCurrent',
    from: 'a snapshot',
    async run(scene) {
      await takeSnapshot(scene, 'two')
      expectEqual((await scene.domain.getCurrentSnapshot()).name, 'two', 'the name')
    },
  },
  'a snapshot that is not the last one is not the current one': {
    about: 'domainSnapshotIsCurrent',
    from: 'a snapshot',
    async run(scene) {
      await takeSnapshot(scene, 'two')
      expectEqual(await scene.snapshot.isCurrent(), false, 'isCurrent()')
    },
  },
  'a name that another snapshot of the domain has cannot be given again': {
    about: 'domainSnapshotCreateXML',
    from: 'a snapshot',
    needs: ['domainListAllSnapshots'],
    async run(scene) {
      await expectRejection('OPERATION_FAILED', takeSnapshot(scene, 'one'), 'a second of the same name')
      expectEqual((await scene.domain.listSnapshots()).length, 1, 'how many there are')
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
}
