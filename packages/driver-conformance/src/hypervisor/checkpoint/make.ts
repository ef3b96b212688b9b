import { DomainCheckpointDeleteFlag, DomainCheckpointListFlag as Filter } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { nameIn } from '../../domain-document.ts'
import { partOf } from '../../domain-parts.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'
import type { Scene } from '../../scene.ts'
import { makeCheckpoint } from '../../starts/checkpoint.ts'

/** Making checkpoints of domains, finding and deleting them. */
export const makeCheckpointChecks: Checks = {
  'a name that another checkpoint of the domain has cannot be given again': {
    about: 'domainCheckpointCreateXML',
    from: 'a checkpoint',
    needs: ['domainListAllCheckpoints'],
    async run(scene) {
      await expectRejection('OPERATION_FAILED', makeCheckpoint(scene, 'one'), 'a second of the same name')
      expectEqual(await names(scene), ['one'], 'what there is')
    },
  },
  'no checkpoint is made of a domain that has snapshots': {
    about: 'domainCheckpointCreateXML',
    from: 'running',
    needs: ['domainSnapshotCreateXML'],
    async run(scene) {
      partOf(scene, 'disk')
      await scene.domain.snapshotCreateXml('<domainsnapshot><name>one</name></domainsnapshot>')
      await expectRejection('OPERATION_UNSUPPORTED', makeCheckpoint(scene, 'one'), 'a checkpoint')
    },
  },
  'a checkpoint is found by its name, and by no other': {
    about: 'domainCheckpointLookupByName',
    from: 'a checkpoint',
    async run({ domain }) {
      expectEqual((await domain.checkpointLookupByName('one')).name, 'one', 'the name')
      await expectRejection('NO_DOMAIN_CHECKPOINT', domain.checkpointLookupByName('two'), 'another name')
    },
  },
  'the list holds every checkpoint of a domain once': {
    about: 'domainListAllCheckpoints',
    from: 'a checkpoint',
    async run(scene) {
      await makeCheckpoint(scene, 'two')
      expectEqual(await names(scene), ['one', 'two'], 'the names')
    },
  },
  'a checkpoint is listed by whether it has children and a parent': {
    about: 'domainListAllCheckpoints',
    from: 'a checkpoint',
    honours: Filter.LEAVES | Filter.NO_LEAVES | Filter.ROOTS,
    async run(scene) {
      await makeCheckpoint(scene, 'two')
      expectEqual(await names(scene, { leaves: true }), ['two'], 'those without children')
      expectEqual(await names(scene, { noLeaves: true }), ['one'], 'those with children')
      expectEqual(await names(scene, { roots: true }), ['one'], 'those without a parent')
    },
  },
  'a second checkpoint is the child of the first': {
    about: 'domainCheckpointGetParent',
    from: 'a checkpoint',
    async run(scene) {
      const second = await makeCheckpoint(scene, 'two')
      expectEqual((await second.getParent()).name, 'one', 'the parent of the second')
      await expectRejection('NO_DOMAIN_CHECKPOINT', scene.checkpoint.getParent(), 'the parent of the first')
    },
  },
  'the children of a checkpoint are those that were made right after it': {
    about: 'domainCheckpointListAllChildren',
    from: 'a checkpoint',
    async run(scene) {
      await makeCheckpoint(scene, 'two')
      await makeCheckpoint(scene, 'three')
      const children = (await scene.checkpoint.listChildren()).map(({ name }) => name)
      expectEqual(children, ['two'], 'the children of the first')
    },
  },
  'the descendants of a checkpoint are its children, their children and so on': {
    about: 'domainCheckpointListAllChildren',
    from: 'a checkpoint',
    honours: Filter.DESCENDANTS,
    async run(scene) {
      await makeCheckpoint(scene, 'two')
      await makeCheckpoint(scene, 'three')
      const below = (await scene.checkpoint.listChildren({ descendants: true })).map(({ name }) => name)
      expectEqual(below.sort(), ['three', 'two'], 'the descendants of the first')
    },
  },
  'the document of a checkpoint has its name, and its domain unless that is left out': {
    about: 'domainCheckpointGetXMLDesc',
    from: 'a checkpoint',
    async run({ checkpoint }) {
      const xml = await checkpoint.getXml()
      expectEqual(nameIn(xml), 'one', 'the name')
      expectThat(xml.includes('<domain'), 'the domain is missing')
      const short = await checkpoint.getXml({ noDomain: true })
      expectThat(!/<domain[\s>]/.test(short), 'the domain is there all the same')
    },
  },
  'a deleted checkpoint is found no more': {
    about: 'domainCheckpointDelete',
    from: 'a checkpoint',
    needs: ['domainCheckpointLookupByName'],
    async run({ domain, checkpoint }) {
      await checkpoint.delete()
      await expectRejection('NO_DOMAIN_CHECKPOINT', domain.checkpointLookupByName('one'), 'looking it up')
    },
  },
  'a checkpoint can be deleted with its children, or they without it': {
    about: 'domainCheckpointDelete',
    from: 'a checkpoint',
    honours: DomainCheckpointDeleteFlag.CHILDREN | DomainCheckpointDeleteFlag.CHILDREN_ONLY,
    needs: ['domainListAllCheckpoints'],
    async run(scene) {
      await makeCheckpoint(scene, 'two')
      await scene.checkpoint.delete({ childrenOnly: true })
      expectEqual(await names(scene), ['one'], 'what is left without the children')
      await makeCheckpoint(scene, 'two')
      await scene.checkpoint.delete({ children: true })
      expectEqual(await names(scene), [], 'what is left without it and its children')
    },
  },
}

async function names(
  { domain }: Scene,
  filter: Parameters<Scene['domain']['listCheckpoints']>[0] = {},
): Promise<string[]> {
  return (await domain.listCheckpoints(filter)).map(({ name }) => name).sort()
}
