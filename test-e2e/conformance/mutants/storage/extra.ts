import { StorageVolumeResizeFlag as Flag } from '@guestwork/core'
import { forgetfulMutants } from '../forgetful-mutants.ts'
import { mockSamples } from '../mock-samples.ts'
import { right, type Mutants, type Slots } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'
import { extraStorageSlots } from './extra-slots.ts'
import { stoppedPoolMutants } from './stopped-pool.ts'

const extra = extraStorageSlots()
const initial = mockSamples.storageVolume.capacity

/** Volumes whose contents are not what they should be. */
const contentsMutants: Mutants = {
  'stores only the first KiB in a volume': {
    extra,
    slots: extraStorageSlots({ leaky: true }),
    fails: ['volume contents: what was stored in a volume is read from it again'],
  },
  'stores everything at the beginning of a volume': {
    extra,
    slots: extraStorageSlots({ misplaced: true }),
    fails: ['volume contents: a part of a volume is stored and read at its place'],
  },
  'stores more in a volume than was announced': {
    extra,
    slots: extraStorageSlots({ greedy: true }),
    fails: ['volume contents: more than was announced is not stored in a volume'],
  },
  'shows what a volume held before it was overwritten': {
    extra,
    slots: extraStorageSlots({ indelible: true }),
    fails: ['volume contents: a volume that was overwritten does not show what it held'],
  },
}

/** Volumes whose sizes are not what they should be. */
const sizeMutants: Mutants = {
  'does not let a volume become larger': {
    extra,
    slots: resizing((capacity, flags) => [flags === 0 && capacity > initial ? initial : capacity, flags]),
    fails: ['volume size: a volume can become larger'],
  },
  'lets a volume become smaller by mistake': {
    extra,
    slots: passingOver('storageVolResize', 'INVALID_ARG', undefined, extra),
    fails: ['volume size: a volume does not become smaller by mistake'],
  },
  'does not let a volume become smaller': {
    extra,
    slots: resizing((capacity, flags) => [(flags & Flag.SHRINK) === 0 ? capacity : initial, flags]),
    fails: ['volume size: a volume becomes smaller where that is asked for'],
  },
  'takes a difference for a size': {
    extra,
    slots: resizing((capacity, flags) => [capacity, flags & ~Flag.DELTA]),
    fails: ['volume size: a volume becomes larger by a difference'],
  },
  'tells of a volume on the disk that it is empty': {
    extra,
    slots: answering('storageVolGetInfoFlags', info => ({ ...info, capacity: 0n }), extra),
    fails: ['volume size: a volume tells what it takes on the disk'],
  },
}

/** Pools that are not found, started or described as they should be. */
const poolMutants: Mutants = {
  'finds another pool by the folder of its volumes': {
    extra,
    slots: answering(
      'storagePoolLookupByTargetPath',
      (_, call) => right('storagePoolLookupByName')(call, 'default-pool'),
      extra,
    ),
    fails: ['pool lookup: a running pool is found by the folder of its volumes'],
  },
  'starts a pool without building it before': {
    extra,
    slots: hearing('storagePoolCreate', (_, pool) => [pool, 0], extra),
    waits: true,
    fails: [
      'pool events: a pool that is to be built before it starts is reported as created and then as started',
    ],
  },
  'tells the types of pools in another document': {
    extra,
    slots: answering('connectGetStoragePoolCapabilities', () => '<capabilities/>', extra),
    fails: ['pool source: which types of pools there are is told as a document'],
  },
}

/** Mutants of what the mock hypervisor lacks of storage. */
export const extraStorageMutants: Readonly<Record<string, Mutants>> = {
  contents: contentsMutants,
  size: sizeMutants,
  pool: poolMutants,
  stoppedExtra: stoppedPoolMutants(
    {
      storageVolWipePattern: 'no volume can be overwritten',
      storageVolResize: 'no volume can get another size',
      storageVolDownload: 'the contents of a volume cannot be read',
      storageVolUpload: 'a volume takes no contents',
    },
    extra,
  ),
  forgetfulExtra: forgetfulMutants('storage', extra),
}

function resizing(change: (capacity: bigint, flags: number) => readonly [bigint, number]): Slots {
  return hearing('storageVolResize', (_, volume, ...size) => [volume, ...change(...size)], extra)
}
