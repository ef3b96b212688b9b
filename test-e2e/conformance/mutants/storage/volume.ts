import { StorageVolumeType, type StorageVolumeRef } from '@guestwork/core'
import { right, type Mutants, type Slots } from '../mutant.ts'
import { withEnd } from '../with-end.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'

const made = perConnection(() => new Map<string, StorageVolumeRef>())
const gone = perConnection(() => new Map<string, StorageVolumeRef>())
const noVolume: StorageVolumeRef = { pool: 'default-pool', name: 'any', key: 'any' }

/** Storage volumes that are not found as they should be. */
export const volumeLookupMutants: Mutants = {
  'finds a volume by its name with another key': {
    slots: answering('storageVolLookupByName', volume => ({ ...volume, key: `${volume.key}-2` })),
    fails: ['volume lookup: a volume is found by its name in its pool'],
  },
  'finds a volume by the beginning of its name': {
    slots: hearing('storageVolLookupByName', (_, pool, name) => [pool, name.replace('-missing', '')]),
    fails: ['volume lookup: no volume is found by a name that only begins like one'],
  },
  'finds a volume by its key in another pool': {
    slots: answering('storageVolLookupByKey', volume => ({ ...volume, pool: 'default-pool' })),
    fails: ['volume lookup: a volume is found by its key in all pools'],
  },
  'finds a volume by the beginning of its key': {
    slots: hearing('storageVolLookupByKey', (_, key) => [key.replace('-missing', '')]),
    fails: ['volume lookup: no volume is found by a key that none has'],
  },
  'finds volumes of stopped pools by their keys': {
    slots: {
      ...answering('storageVolCreateXML', (volume, call) => {
        made(call).set(volume.key, volume)
        return volume
      }),
      async storageVolLookupByKey(call, key) {
        return made(call).get(key) ?? right('storageVolLookupByKey')(call, key)
      },
    },
    fails: ['volume lookup: no volume is found by its key while its pool does not run'],
  },
  'finds a volume by its path in another pool': {
    slots: answering('storageVolLookupByPath', volume => ({ ...volume, pool: 'default-pool' })),
    fails: ['volume lookup: a volume is found by its path in all pools'],
  },
  'finds a volume by any path': {
    slots: passingOver('storageVolLookupByPath', 'NO_STORAGE_VOL', () => noVolume),
    fails: ['volume lookup: no volume is found by a path that none has'],
  },
  'has every volume in the same pool': {
    slots: answering('storagePoolLookupByVolume', (_, call) =>
      right('storagePoolLookupByName')(call, 'default-pool'),
    ),
    fails: ['volume lookup: the pool of a volume is found'],
  },
  'lists every volume twice': {
    slots: answering('storagePoolListAllVolumes', found => [...found, ...found]),
    fails: ['volume lookup: the list holds every volume of a pool once'],
  },
}

/** Storage volumes that are not counted or named as they should be. */
export const volumeCountMutants: Mutants = {
  'counts no volume but the first': {
    slots: answering('storagePoolNumOfVolumes', count => Math.min(count, 1)),
    fails: ['volume count: a volume that is made is counted'],
  },
  'names no volume but the first': {
    slots: answering('storagePoolListVolumes', names => names.slice(0, 1)),
    fails: ['volume count: a volume that is made is named'],
  },
}

/** Storage volumes that are not made or removed as they should be. */
export const volumeCreateMutants: Mutants = {
  'cuts long names of volumes': {
    slots: creating(xml => xml.replace(/<name>(.{12}).*<\/name>/, '<name>$1</name>')),
    fails: [
      'volume create: a volume has the name of its document, however long it is, and is in the pool that made it',
    ],
  },
  'tells half the size of volumes': {
    slots: answering('storageVolGetInfo', info => ({ ...info, capacity: info.capacity / 2n })),
    fails: ['volume create: a new volume is as large as its document asks for'],
  },
  'makes a volume whose name is taken': {
    slots: passingOver('storageVolCreateXML', 'OPERATION_FAILED', () => noVolume),
    fails: ['volume create: a name that a volume of the pool has cannot be given to another one'],
  },
  'makes a smaller volume where a large one does not fit': {
    slots: creating(xml => xml.replace("unit='TiB'", "unit='KiB'")),
    fails: ['volume create: a volume that does not fit into its pool is refused and leaves nothing behind'],
  },
  'ends volume documents that have no end': {
    slots: creating(xml => withEnd(xml, 'volume')),
    fails: ['volume create: a volume document that is not well-formed is refused with XML_DETAIL'],
  },
  'makes a volume of anything': {
    slots: creating(xml =>
      xml.startsWith('<volume>') ? xml : '<volume><name>any</name><capacity>1</capacity></volume>',
    ),
    fails: ['volume create: a document of something else does not become a volume'],
  },
  'does not look at the schema of volumes': {
    slots: hearing('storageVolCreateXML', (_, pool, xml) => [pool, xml, 0]),
    fails: [
      'volume create: a volume document that does not fit the schema is refused where that is asked for',
    ],
  },
  'finds volumes that were deleted': {
    slots: {
      async storageVolDelete(call, volume, flags) {
        await right('storageVolDelete')(call, volume, flags)
        gone(call).set(volume.name, volume)
      },
      async storageVolLookupByName(call, pool, name) {
        return gone(call).get(name) ?? right('storageVolLookupByName')(call, pool, name)
      },
    },
    fails: ['volume create: a deleted volume is found no more'],
  },
  'begins with an empty pool at each start': {
    slots: {
      async storagePoolCreate(call, pool, flags) {
        await right('storagePoolCreate')(call, pool, flags)
        for (const volume of await right('storagePoolListAllVolumes')(call, pool, 0)) {
          await right('storageVolDelete')(call, volume, 0)
        }
      },
    },
    fails: ['volume create: a volume is still there after its pool was stopped and started again'],
  },
}

/** Storage volumes that are not copied as they should be. */
export const volumeCopyMutants: Mutants = {
  'answers with the source in place of a copy': {
    slots: answering('storageVolCreateXMLFrom', async (copy, call, _pool, _xml, source) => {
      await right('storageVolDelete')(call, copy, 0)
      return source
    }),
    fails: ['volume copy: a copy of a volume is another volume of the same size'],
  },
  'copies to a name that is taken': {
    slots: passingOver('storageVolCreateXMLFrom', 'OPERATION_FAILED', () => noVolume),
    fails: ['volume copy: a name that a volume of the pool has cannot be given to a copy'],
  },
  'does not look at the schema of copies': {
    slots: hearing('storageVolCreateXMLFrom', (_, pool, xml, source) => [pool, xml, source, 0]),
    fails: [
      'volume copy: the document of a copy that does not fit the schema is refused where that is asked for',
    ],
  },
}

/** Storage volumes that do not describe themselves as they should. */
export const volumeDescribeMutants: Mutants = {
  'writes documents of volumes without their keys': {
    slots: answering('storageVolGetXMLDesc', xml => xml.replace(/<key>.*<\/key>/, '')),
    fails: ['volume description: the document of a volume has its name and its key'],
  },
  'writes another path in the documents of volumes': {
    slots: answering('storageVolGetXMLDesc', xml => xml.replace('<path>', '<path>/elsewhere')),
    fails: ['volume description: the path of a volume is the one in its document'],
  },
  'takes every volume for a block device': {
    slots: answering('storageVolGetInfo', info => ({ ...info, type: StorageVolumeType.BLOCK })),
    fails: ['volume description: the figures of a volume tell what it is'],
  },
}

/** Makes volumes from documents that are changed before. */
function creating(change: (xml: string) => string): Slots {
  return hearing('storageVolCreateXML', (_, pool, xml, flags) => [pool, change(xml), flags])
}
