import { generateUuid } from '@guestwork/util'
import type { Checks } from '../check.ts'
import { documentChecks } from '../document-checks.ts'
import { nameIn, withoutUuid, withUuid } from '../domain-document.ts'
import { expectEqual, expectRejection, expectThat } from '../expectation.ts'
import type { DefinedKind } from './kind.ts'

/** Storing definitions of a kind, and forgetting them. */
export function definitionChecks(kind: DefinedKind): Checks {
  const { noun, slots, validateBit } = kind
  return {
    ...identityChecks(kind),
    ...againChecks(kind),
    ...documentChecks({
      noun: `a ${noun}`,
      element: noun,
      about: slots.define,
      validateBit,
      xml: scene => kind.xml(scene),
      make: (scene, xml) => kind.define(scene, xml),
      makeValid: ({ connection }, xml) => kind.defineValid(connection, xml),
    }),
    [`the document of a ${noun} has its name and its UUID`]: {
      about: slots.describe,
      from: kind.existing,
      async run(scene) {
        const { name, uuid } = kind.of(scene)
        const xml = await kind.of(scene).getXml()
        expectEqual(nameIn(xml), name, 'the name')
        expectThat(xml.includes(`<uuid>${uuid}</uuid>`), `the document has no UUID ${uuid}`)
      },
    },
  }
}

function identityChecks(kind: DefinedKind): Checks {
  const { noun, existing, slots } = kind
  return {
    [`${noun}s without a UUID in their documents get one each`]: {
      about: slots.define,
      async run(scene) {
        const first = await kind.define(scene, withoutUuid(kind.xml(scene)))
        const second = await kind.define(scene, withoutUuid(kind.otherXml(scene)))
        expectThat(first.uuid !== second.uuid, `two ${noun}s have the UUID ${first.uuid}`)
      },
    },
    [`a name that belongs to another ${noun} cannot be defined again`]: {
      about: slots.define,
      from: existing,
      needs: [slots.lookupByName],
      async run(scene) {
        const { name, uuid } = kind.of(scene)
        const taken = withUuid(kind.xml(scene), generateUuid())
        await expectRejection('OPERATION_FAILED', kind.define(scene, taken), 'defining another UUID')
        expectEqual((await kind.byName(scene.connection, name)).uuid, uuid, `the UUID of '${name}'`)
      },
    },
  }
}

function againChecks(kind: DefinedKind): Checks {
  const { noun, existing, slots, missing } = kind
  return {
    [`a ${noun} is the same after it was defined again from its own document`]: {
      about: slots.define,
      from: existing,
      needs: [slots.describe],
      async run(scene) {
        const { name, uuid } = kind.of(scene)
        const before = await kind.of(scene).getXml()
        const again = await kind.define(scene, before)
        expectEqual([again.name, again.uuid], [name, uuid], 'name and UUID')
        expectEqual(await again.getXml(), before, 'the document')
      },
    },
    [`a ${noun} comes back as it was from the document that it had`]: {
      about: slots.describe,
      from: existing,
      needs: [slots.undefine],
      async run(scene) {
        const before = await kind.of(scene).getXml()
        await kind.of(scene).undefine()
        expectEqual(await (await kind.define(scene, before)).getXml(), before, 'the document')
      },
    },
    [`an undefined ${noun} is found no more`]: {
      about: slots.undefine,
      from: existing,
      needs: [slots.lookupByName],
      async run(scene) {
        await kind.of(scene).undefine()
        const found = kind.byName(scene.connection, kind.of(scene).name)
        await expectRejection(missing, found, 'looking it up')
      },
    },
  }
}
