import { forgetfulMutants } from '../forgetful-mutants.ts'
import type { Mutants } from '../mutant.ts'
import { extraStorageMutants } from './extra.ts'
import { poolDefineMutants } from './pool-define.ts'
import { poolEventMutants } from './pool-events.ts'
import { poolLookupMutants } from './pool-lookup.ts'
import { poolSourceMutants } from './pool-source.ts'
import { poolStateMutants, transientPoolMutants } from './pool-state.ts'
import { stoppedPoolMutants } from './stopped-pool.ts'
import {
  volumeCopyMutants,
  volumeCountMutants,
  volumeCreateMutants,
  volumeDescribeMutants,
  volumeLookupMutants,
} from './volume.ts'

/** Mutants of storage pools and volumes. */
export const storageMutants: Readonly<Record<string, Mutants>> = {
  poolLookup: poolLookupMutants,
  poolDefine: poolDefineMutants,
  poolState: poolStateMutants,
  transientPool: transientPoolMutants,
  poolSource: poolSourceMutants,
  poolEvents: poolEventMutants,
  volumeLookup: volumeLookupMutants,
  volumeCount: volumeCountMutants,
  volumeCreate: volumeCreateMutants,
  volumeCopy: volumeCopyMutants,
  volumeDescribe: volumeDescribeMutants,
  stoppedPool: stoppedPoolMutants({
    storageVolLookupByName: 'no volume is found by its name',
    storagePoolListAllVolumes: 'volumes are not listed',
    storageVolCreateXML: 'no volume can be made',
    storageVolCreateXMLFrom: 'no volume can be copied',
    storageVolDelete: 'no volume can be deleted',
    storageVolGetInfo: 'a volume has no figures',
    storageVolGetXMLDesc: 'a volume has no document',
    storageVolGetPath: 'a volume has no path',
  }),
  forgetful: forgetfulMutants('storage'),
  ...extraStorageMutants,
}
