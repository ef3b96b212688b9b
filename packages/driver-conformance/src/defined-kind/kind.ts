import type { Connection, SlotName } from '@guestwork/core'
import type { ErrorCode } from '@guestwork/util'
import type { Scene } from '../scene.ts'
import type { Start } from '../start.ts'

/** What is defined: it has a name, a UUID and a document. */
export interface DefinedObject {
  /** Its name. */
  readonly name: string
  /** Its UUID. */
  readonly uuid: string
  /** Its document. */
  getXml(): Promise<string>
  /** Forgets its definition. */
  undefine(): Promise<void>
}

/** A kind of object whose definitions a host stores, as the checks that such kinds share have to know it. */
export interface DefinedKind<T extends DefinedObject = DefinedObject> {
  /** What it is called in a sentence, which is its element too. */
  readonly noun: string
  /** What a check begins with that needs one. */
  readonly existing: Start
  /** The slots that these checks are about. */
  readonly slots: Readonly<
    Record<'define' | 'undefine' | 'describe' | 'lookupByName' | 'lookupByUuid' | 'list', SlotName>
  >
  /** How a lookup rejects when there is none. */
  readonly missing: ErrorCode
  /** The flag bit of {@link defineValid}. */
  readonly validateBit: number
  /** The document of the endpoint's sample. */
  xml(scene: Scene): string
  /** The document of another one that can be there beside it. */
  otherXml(scene: Scene): string
  /** The one of a scene. */
  of(scene: Scene): T
  /** Stores a definition, which is removed when the check ends. */
  define(scene: Scene, xml: string): Promise<T>
  /** Stores a definition if its document fits the schema. */
  defineValid(connection: Connection, xml: string): Promise<T>
  /** Finds one by its name. */
  byName(connection: Connection, name: string): Promise<T>
  /** Finds one by its UUID. */
  byUuid(connection: Connection, uuid: string): Promise<T>
  /** Those that pass some filters. */
  list(connection: Connection, filter: Readonly<Record<string, boolean>>): Promise<readonly T[]>
}
