/**
 * The conformance suite of the storage family: pools and their volumes.
 *
 * @packageDocumentation
 */
import type { ConformanceOptions } from '../options.ts'
import { storagePoolSamples } from '../samples/storage-pool.ts'
import { storageVolumeSamples } from '../samples/storage-volume.ts'
import { registerSuite, type Suite } from '../suite.ts'
import { poolDefineChecks } from './pool/define.ts'
import { poolEventChecks } from './pool/events.ts'
import { poolLookupChecks } from './pool/lookup.ts'
import { poolSourceChecks } from './pool/source.ts'
import { poolStateChecks } from './pool/state.ts'
import { transientPoolChecks } from './pool/transient.ts'
import { volumeCountChecks } from './pool/volume-count.ts'
import { volumeContentsChecks } from './volume/contents.ts'
import { volumeCopyChecks } from './volume/copy.ts'
import { volumeCreateChecks } from './volume/create.ts'
import { volumeDescribeChecks } from './volume/describe.ts'
import { volumeLookupChecks } from './volume/lookup.ts'
import { volumeSizeChecks } from './volume/size.ts'
import { stoppedPoolChecks } from './volume/stopped-pool.ts'

const suite: Suite = {
  family: 'storage',
  groups: [
    { title: 'pool lookup', checks: poolLookupChecks },
    { title: 'pool define', checks: poolDefineChecks },
    { title: 'pool state', checks: poolStateChecks },
    { title: 'transient pool', checks: transientPoolChecks },
    { title: 'pool source', checks: poolSourceChecks },
    { title: 'pool events', checks: poolEventChecks },
    { title: 'volume lookup', checks: volumeLookupChecks },
    { title: 'volume count', checks: volumeCountChecks },
    { title: 'volume create', checks: volumeCreateChecks },
    { title: 'volume copy', checks: volumeCopyChecks },
    { title: 'volume description', checks: volumeDescribeChecks },
    { title: 'volume size', checks: volumeSizeChecks },
    { title: 'volume contents', checks: volumeContentsChecks },
    { title: 'stopped pool', checks: stoppedPoolChecks },
  ],
  samples: [...storagePoolSamples, ...storageVolumeSamples],
  calledByCore: ['connectStoragePoolEventDeregisterAny'],
}

/**
 * Registers the checks of storage pools and volumes with a test runner. Most of them need `samples.storagePool` of the
 * endpoint, those of volumes also `samples.storageVolume`.
 */
export function storageConformance(options: ConformanceOptions): void {
  registerSuite(suite, options)
}
