import { honours, NetworkDefineFlag, type Call, type NetworkRef, type StoragePoolRef } from '@guestwork/core'
import { isVirtError, type ErrorCode } from '@guestwork/util'
import { right, type Mutants, type Slots } from './mutant.ts'
import { withEnd } from './with-end.ts'
import { answering, hearing, perConnection } from './wrong-slots.ts'

/** A kind of object whose definitions are checked as those of other kinds are. */
export interface DefinedKind {
  /** What it is called in titles, and its element. */
  readonly noun: 'network' | 'pool'
  /** The slots that store a definition, forget it, find the object and describe it. */
  readonly slots: {
    readonly define: 'networkDefineXMLFlags' | 'storagePoolDefineXML'
    readonly undefine: 'networkUndefine' | 'storagePoolUndefine'
    readonly lookup: 'networkLookupByName' | 'storagePoolLookupByName'
    readonly describe: 'networkGetXMLDesc' | 'storagePoolGetXMLDesc'
  }
  /** How the lookup rejects when there is none. */
  readonly missing: ErrorCode
  /** The check that finds out when a UUID is not the one of the document. */
  readonly uuidCheck: string
  /** A document with another setting. */
  readonly changed: (xml: string) => string
  /** The smallest document with a name. */
  readonly smallest: (name: string) => string
}

type Ref = NetworkRef | StoragePoolRef

/** The element of a document that holds its UUID. */
export const uuidElement = /<uuid>(.*?)<\/uuid>/
const fixedUuid = '6f1a3c1e-6f2b-4a58-9c39-0d8b3a1c5e70'
const chosen = perConnection(() => new Set<string>())
const gone = perConnection(() => new Map<string, Ref>())

/** Definitions that are not stored or forgotten as they should be. */
export function definitionMutants(kind: DefinedKind): Mutants {
  return { ...identityMutants(kind), ...documentMutants(kind), ...againMutants(kind) }
}

/** Names and UUIDs that go wrong. */
function identityMutants(kind: DefinedKind): Mutants {
  const { noun, slots, uuidCheck } = kind
  return {
    [`keeps only UUIDs of a ${noun} that it chose itself`]: {
      slots: { [slots.define]: honours(NetworkDefineFlag.VALIDATE, keepingOwnUuids(kind)) },
      fails: [`${noun} define: ${uuidCheck}`],
    },
    [`chooses the same UUID for every ${noun}`]: {
      slots: defining(kind, (_, xml) =>
        uuidElement.test(xml) ? xml : xml.replace('</name>', `</name><uuid>${fixedUuid}</uuid>`),
      ),
      fails: [`${noun} define: ${noun}s without a UUID in their documents get one each`],
    },
    [`gives a name away to another ${noun}`]: {
      slots: defining(kind, async (call, xml) => {
        const owner = await named(kind, call, nameIn(xml))
        const asked = uuidElement.exec(xml)?.[1]
        if (owner !== undefined && asked !== owner.uuid) await right(slots.undefine)(call, owner)
        return xml
      }),
      fails: [`${noun} define: a name that belongs to another ${noun} cannot be defined again`],
    },
  }
}

/** Documents that go wrong. */
function documentMutants(kind: DefinedKind): Mutants {
  const { noun, slots, smallest } = kind
  return {
    [`writes UUIDs of ${noun}s without hyphens`]: {
      slots: answering(slots.describe, (xml, ..._others) =>
        xml.replace(uuidElement, element => element.replaceAll('-', '')),
      ),
      fails: [`${noun} define: the document of a ${noun} has its name and its UUID`],
    },
    [`ends ${noun} documents that have no end`]: {
      slots: defining(kind, (_, xml) => withEnd(xml, noun)),
      fails: [`${noun} define: a ${noun} document that is not well-formed is refused with XML_DETAIL`],
    },
    [`makes a ${noun} of anything`]: {
      slots: defining(kind, (_, xml) => (xml.startsWith(`<${noun}`) ? xml : smallest(nameIn(xml)))),
      fails: [`${noun} define: a document of something else does not become a ${noun}`],
    },
    [`does not look at the schema of ${noun}s`]: {
      slots: hearing(slots.define, (_call, xml, _flags) => [xml, 0]),
      fails: [
        `${noun} define: a ${noun} document that does not fit the schema is refused where that is asked for`,
      ],
    },
  }
}

/** Objects that are defined again or not at all any more. */
function againMutants(kind: DefinedKind): Mutants {
  const { noun, slots, changed } = kind
  const undefining = {
    async [slots.undefine](call: Call<unknown>, ref: Ref): Promise<void> {
      await right(slots.undefine)(call, ref)
      gone(call).set(ref.name, ref)
    },
  }
  return {
    [`changes a ${noun} that is defined again`]: {
      slots: defining(kind, async (call, xml) =>
        (await named(kind, call, nameIn(xml))) === undefined ? xml : changed(xml),
      ),
      fails: [`${noun} define: a ${noun} is the same after it was defined again from its own document`],
    },
    [`changes a ${noun} that comes back`]: {
      slots: {
        ...defining(kind, (call, xml) => (gone(call).has(nameIn(xml)) ? changed(xml) : xml)),
        ...undefining,
      },
      fails: [`${noun} define: a ${noun} comes back as it was from the document that it had`],
    },
    [`finds ${noun}s that were undefined`]: {
      slots: {
        [slots.lookup]: (call: Call<unknown>, name: string) =>
          gone(call).get(name) ?? right(slots.lookup)(call, name),
        ...undefining,
      },
      fails: [`${noun} define: an undefined ${noun} is found no more`],
    },
  }
}

/** Stores a definition from a document that is changed before. */
export function defining(
  { slots }: DefinedKind,
  change: (call: Call<unknown>, xml: string) => string | Promise<string>,
): Slots {
  return hearing(slots.define, async (call, xml, flags) => [await change(call, xml), flags])
}

/** The name in a document. */
export function nameIn(xml: string): string {
  return /<name>(.*?)<\/name>/.exec(xml)?.[1] ?? ''
}

function keepingOwnUuids({ slots }: DefinedKind) {
  return async (call: Call<unknown>, xml: string, flags: number): Promise<Ref> => {
    const asked = uuidElement.exec(xml)?.[1]
    const isOwn = asked !== undefined && chosen(call).has(asked)
    const made = await right(slots.define)(call, isOwn ? xml : xml.replace(uuidElement, ''), flags)
    chosen(call).add(made.uuid)
    return made
  }
}

async function named(
  { slots, missing }: DefinedKind,
  call: Call<unknown>,
  name: string,
): Promise<Ref | undefined> {
  try {
    return await right(slots.lookup)(call, name)
  } catch (error) {
    if (isVirtError(error, missing)) return undefined
    throw error
  }
}
