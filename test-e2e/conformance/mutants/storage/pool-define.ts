import { honours, StoragePoolDefineFlag, type Call, type StoragePoolRef } from '@guestwork/core'
import { isVirtError } from '@guestwork/util'
import { right, type Mutants, type Slots } from '../mutant.ts'
import { withEnd } from '../with-end.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'

const uuidElement = /<uuid>(.*?)<\/uuid>/
const fixedUuid = '6f1a3c1e-6f2b-4a58-9c39-0d8b3a1c5e70'
const chosen = perConnection(() => new Set<string>())
const gone = perConnection(() => new Map<string, StoragePoolRef>())

/** Definitions of storage pools that are not stored or forgotten as they should be. */
export const poolDefineMutants: Mutants = {
  'keeps only UUIDs of pools that it chose itself': {
    slots: {
      storagePoolDefineXML: honours(StoragePoolDefineFlag.VALIDATE, async (call, xml, flags) => {
        const asked = uuidElement.exec(xml)?.[1]
        const kept = asked !== undefined && chosen(call).has(asked) ? xml : xml.replace(uuidElement, '')
        const pool = await right('storagePoolDefineXML')(call, kept, flags)
        chosen(call).add(pool.uuid)
        return pool
      }),
    },
    fails: ['pool define: a pool gets the name and the UUID of its document'],
  },
  'chooses the same UUID for every pool': {
    slots: defining((_, xml) =>
      uuidElement.test(xml) ? xml : xml.replace('</name>', `</name><uuid>${fixedUuid}</uuid>`),
    ),
    fails: ['pool define: pools without a UUID in their documents get one each'],
  },
  'gives a name away to another pool': {
    slots: defining(async (call, xml) => {
      const owner = await poolNamed(call, nameIn(xml))
      const asked = uuidElement.exec(xml)?.[1]
      if (owner !== undefined && asked !== owner.uuid) await right('storagePoolUndefine')(call, owner)
      return xml
    }),
    fails: ['pool define: a name that belongs to another pool cannot be defined again'],
  },
  'passes over a UUID that another pool has': {
    slots: defining(async (call, xml) => {
      const owner = await poolWithUuid(call, uuidElement.exec(xml)?.[1])
      return owner === undefined || owner.name === nameIn(xml) ? xml : xml.replace(uuidElement, '')
    }),
    fails: ['pool define: a UUID that belongs to another pool cannot be defined again'],
  },
  'puts every second pool in a folder of its own choice': {
    slots: defining((_, xml) => (nameIn(xml) === 'other' ? elsewhere(xml) : xml)),
    fails: ['pool define: a source that belongs to another pool cannot be defined again'],
  },
  'moves a pool that is defined again': {
    slots: defining(async (call, xml) =>
      (await poolNamed(call, nameIn(xml))) === undefined ? xml : elsewhere(xml),
    ),
    fails: ['pool define: a pool is the same after it was defined again from its own document'],
  },
  'moves a pool that comes back': {
    slots: {
      ...defining((call, xml) => (gone(call).has(nameIn(xml)) ? elsewhere(xml) : xml)),
      storagePoolUndefine: undefineAndRemember,
    },
    fails: ['pool define: a pool comes back as it was from the document that it had'],
  },
  'writes UUIDs of pools without hyphens': {
    slots: answering('storagePoolGetXMLDesc', xml =>
      xml.replace(uuidElement, element => element.replaceAll('-', '')),
    ),
    fails: ['pool define: the document of a pool has its name and its UUID'],
  },
  'ends pool documents that have no end': {
    slots: defining((_, xml) => withEnd(xml, 'pool')),
    fails: ['pool define: a pool document that is not well-formed is refused with XML_DETAIL'],
  },
  'makes a pool of anything': {
    slots: defining((_, xml) =>
      xml.startsWith('<pool')
        ? xml
        : `<pool type='dir'><name>${nameIn(xml)}</name><target><path>/any</path></target></pool>`,
    ),
    fails: ['pool define: a document of something else does not become a pool'],
  },
  'does not look at the schema of pools': {
    slots: hearing('storagePoolDefineXML', (_, xml) => [xml, 0]),
    fails: ['pool define: a pool document that does not fit the schema is refused where that is asked for'],
  },
  'finds pools that were undefined': {
    slots: {
      ...passingOverLookups(),
      storagePoolUndefine: undefineAndRemember,
    },
    fails: ['pool define: an undefined pool is found no more'],
  },
  'passes over the wish to undefine a running pool': {
    slots: passingOver('storagePoolUndefine', 'OPERATION_INVALID'),
    fails: ['pool define: a running pool cannot be undefined'],
  },
}

/** Defines a pool from a document that is changed before. */
function defining(change: (call: Call<unknown>, xml: string) => string | Promise<string>): Slots {
  return hearing('storagePoolDefineXML', async (call, xml, flags) => [await change(call, xml), flags])
}

function passingOverLookups(): Slots {
  return {
    async storagePoolLookupByName(call, name) {
      return gone(call).get(name) ?? right('storagePoolLookupByName')(call, name)
    },
  }
}

async function undefineAndRemember(call: Call<unknown>, pool: StoragePoolRef): Promise<void> {
  await right('storagePoolUndefine')(call, pool)
  gone(call).set(pool.name, pool)
}

function poolNamed(call: Call<unknown>, name: string): Promise<StoragePoolRef | undefined> {
  return orNothing(async () => right('storagePoolLookupByName')(call, name))
}

function poolWithUuid(call: Call<unknown>, uuid = fixedUuid): Promise<StoragePoolRef | undefined> {
  return orNothing(async () => right('storagePoolLookupByUUID')(call, uuid))
}

async function orNothing<T>(find: () => Promise<T>): Promise<T | undefined> {
  try {
    return await find()
  } catch (error) {
    if (isVirtError(error, 'NO_STORAGE_POOL')) return undefined
    throw error
  }
}

function nameIn(xml: string): string {
  return /<name>(.*?)<\/name>/.exec(xml)?.[1] ?? ''
}

function elsewhere(xml: string): string {
  return xml.replace('<path>', '<path>/elsewhere')
}
