import { DomainSnapshotListFlag as Filter, type SnapshotFilter } from '@guestwork/core'
import type { Check, Checks } from '../../check.ts'
import { expectEqual } from '../../expectation.ts'
import type { Start } from '../../start.ts'
import { takeSnapshot } from '../../starts/snapshot.ts'

interface FilterPair {
  readonly from: Start
  readonly snapshot: string
  readonly passes: keyof SnapshotFilter
  readonly stops: keyof SnapshotFilter
  readonly bits: number
}

const pairs: readonly FilterPair[] = [
  {
    from: 'defined',
    snapshot: 'snapshot without children',
    passes: 'leaves',
    stops: 'noLeaves',
    bits: Filter.LEAVES | Filter.NO_LEAVES,
  },
  {
    from: 'defined',
    snapshot: 'snapshot of a domain that did not run',
    passes: 'inactive',
    stops: 'active',
    bits: Filter.ACTIVE | Filter.INACTIVE,
  },
  {
    from: 'running',
    snapshot: 'snapshot of a domain that ran',
    passes: 'active',
    stops: 'inactive',
    bits: Filter.ACTIVE | Filter.INACTIVE,
  },
  {
    from: 'defined',
    snapshot: 'snapshot in the images of the disks',
    passes: 'internal',
    stops: 'external',
    bits: Filter.INTERNAL | Filter.EXTERNAL,
  },
]

/** Lists of snapshots and their filters. */
export const snapshotListChecks: Checks = {
  ...Object.fromEntries(pairs.map(pairCheck)),
  'the roots among the snapshots are those without a parent': {
    about: 'domainListAllSnapshots',
    from: 'a snapshot',
    honours: Filter.ROOTS,
    async run(scene) {
      await takeSnapshot(scene, 'two')
      const roots = (await scene.domain.listSnapshots({ roots: true })).map(({ name }) => name)
      expectEqual(roots, ['one'], 'the roots')
    },
  },
  'the descendants of a snapshot are its children, their children and so on': {
    about: 'domainSnapshotListAllChildren',
    from: 'a snapshot',
    honours: Filter.DESCENDANTS,
    async run(scene) {
      await takeSnapshot(scene, 'two')
      await takeSnapshot(scene, 'three')
      const below = (await scene.snapshot.listChildren({ descendants: true })).map(({ name }) => name)
      expectEqual(below.sort(), ['three', 'two'], 'the descendants of the first')
    },
  },
  'a snapshot that the hypervisor keeps a record of passes the filter for that': {
    about: 'domainSnapshotHasMetadata',
    from: 'a snapshot',
    needs: ['domainListAllSnapshots'],
    async run({ domain, snapshot }) {
      const isKept = await snapshot.hasMetadata()
      const kept = (await domain.listSnapshots({ metadata: true })).some(({ name }) => name === 'one')
      expectEqual(kept, isKept, 'whether the filter metadata passes it')
    },
  },
}

function pairCheck({ from, snapshot, passes, stops, bits }: FilterPair): [title: string, check: Check] {
  const title = `the filter ${passes} lists a ${snapshot}, and ${stops} does not`
  const check: Check = {
    about: 'domainListAllSnapshots',
    from,
    honours: bits,
    needs: ['domainSnapshotCreateXML'],
    async run(scene) {
      await takeSnapshot(scene, 'one')
      const passed = await scene.domain.listSnapshots({ [passes]: true })
      expectEqual(passed.length, 1, `snapshots that pass ${passes}`)
      const stopped = await scene.domain.listSnapshots({ [stops]: true })
      expectEqual(stopped.length, 0, `snapshots that pass ${stops}`)
    },
  }
  return [title, check]
}
