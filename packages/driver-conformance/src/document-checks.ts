import type { SlotName } from '@guestwork/core'
import type { Checks } from './check.ts'
import { expectRejection } from './expectation.ts'
import type { Scene } from './scene.ts'
import type { Start } from './start.ts'

/** A slot that makes something of a document. */
export interface DocumentUse {
  /** What it makes, such as `a network`. */
  readonly noun: string
  /** The element of the document. */
  readonly element: string
  /** The slot. */
  readonly about: SlotName
  /** What the checks begin with; an open connection when left out. */
  readonly from?: Start
  /** The flag bit that lets the document be compared with the schema. */
  readonly validateBit: number
  /** A document that is right. */
  xml(scene: Scene): string
  /** Makes something of a document; it is removed when the check ends. */
  make(scene: Scene, xml: string): Promise<unknown>
  /** Makes something of a document that fits the schema. */
  makeValid(scene: Scene, xml: string): Promise<unknown>
}

/** Documents that nothing must be made of. */
export function documentChecks(use: DocumentUse): Checks {
  const { noun, element, about, from = 'connected', validateBit } = use
  const end = new RegExp(`</${element}>\\s*$`)
  return {
    [`${noun} document that is not well-formed is refused with XML_DETAIL`]: {
      about,
      from,
      async run(scene) {
        const broken = use.xml(scene).replace(end, '')
        await expectRejection('XML_DETAIL', use.make(scene, broken), 'a document without its end')
      },
    },
    [`a document of something else does not become ${noun}`]: {
      about,
      from,
      async run(scene) {
        const other = '<secret><name>guestwork-conformance</name></secret>'
        await expectRejection('XML_ERROR', use.make(scene, other), 'a <secret> document')
      },
    },
    [`${noun} document that does not fit the schema is refused where that is asked for`]: {
      about,
      from,
      honours: validateBit,
      async run(scene) {
        const odd = use.xml(scene).replace(end, `<guestwork-conformance/></${element}>`)
        const made = use.makeValid(scene, odd)
        await expectRejection('XML_INVALID_SCHEMA', made, 'a document with an element of its own')
      },
    },
  }
}
