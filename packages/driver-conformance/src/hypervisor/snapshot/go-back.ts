import { DomainSnapshotDeleteFlag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { descriptionIn, withDescription, withUuid } from '../../domain-document.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import { takeSnapshot } from '../../starts/snapshot.ts'

/** Going back to snapshots, and deleting them. */
export const goBackChecks: Checks = {
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
  'a domain that did not run when its snapshot was made does not run when it is taken back': {
    about: 'domainRevertToSnapshot',
    from: 'a snapshot',
    needs: ['domainIsActive', 'domainCreateWithFlags'],
    async run({ domain, snapshot }) {
      await domain.create()
      await snapshot.revert()
      expectEqual(await domain.isActive(), false, 'isActive()')
    },
  },
  'a domain that ran when its snapshot was made runs when it is taken back': {
    about: 'domainRevertToSnapshot',
    from: 'running',
    needs: ['domainSnapshotCreateXML', 'domainDestroyFlags', 'domainIsActive'],
    async run(scene) {
      const snapshot = await takeSnapshot(scene, 'one')
      await scene.domain.destroy()
      await snapshot.revert()
      expectEqual(await scene.domain.isActive(), true, 'isActive()')
    },
  },
  'the snapshot that a domain was taken back to is the current one': {
    about: 'domainRevertToSnapshot',
    from: 'a snapshot',
    needs: ['domainSnapshotCurrent'],
    async run(scene) {
      await takeSnapshot(scene, 'two')
      await scene.snapshot.revert()
      expectEqual((await scene.domain.getCurrentSnapshot()).name, 'one', 'the current snapshot')
    },
  },
  'the children of a deleted snapshot become those of its parent': {
    about: 'domainSnapshotDelete',
    from: 'a snapshot',
    needs: ['domainSnapshotListAllChildren'],
    async run(scene) {
      const second = await takeSnapshot(scene, 'two')
      await takeSnapshot(scene, 'three')
      await second.delete()
      const children = (await scene.snapshot.listChildren()).map(({ name }) => name)
      expectEqual(children, ['three'], 'the children of the first')
    },
  },
  'a snapshot can be deleted with its children, or they without it': {
    about: 'domainSnapshotDelete',
    from: 'a snapshot',
    honours: DomainSnapshotDeleteFlag.CHILDREN | DomainSnapshotDeleteFlag.CHILDREN_ONLY,
    needs: ['domainListAllSnapshots'],
    async run(scene) {
      const left = async () => (await scene.domain.listSnapshots()).map(({ name }) => name)
      await takeSnapshot(scene, 'two')
      await scene.snapshot.delete({ childrenOnly: true })
      expectEqual(await left(), ['one'], 'what is left without the children')
      await takeSnapshot(scene, 'two')
      await scene.snapshot.delete({ children: true })
      expectEqual(await left(), [], 'what is left without it and its children')
    },
  },
}
