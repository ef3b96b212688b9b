import { VirtError, type ErrorDomain } from '@guestwork/util'

/** What an {@link ObjectList} holds. */
export interface ListedObject {
  /** Unique in the list; never changes. */
  readonly name: string
  /** Canonical form; unique in the list. */
  readonly uuid: string
}

/** The objects of one kind on a host, such as its networks, in the order in which they came. */
export class ObjectList<T extends ListedObject> {
  readonly #objects = new Map<string, T>()
  readonly #byName = new Map<string, T>()
  readonly #kind: string
  readonly #errorDomain: ErrorDomain

  /**
   * @param kind - what the objects are called in errors, such as `pool`
   * @param errorDomain - where errors about definitions come from
   */
  constructor(kind: string, errorDomain: ErrorDomain) {
    this.#kind = kind
    this.#errorDomain = errorDomain
  }

  /** All of them. */
  all(): T[] {
    return [...this.#objects.values()]
  }

  /** Takes one in. */
  add(object: T): void {
    this.#objects.set(object.uuid, object)
    this.#byName.set(object.name, object)
  }

  /** Forgets one. */
  remove(object: T): void {
    this.#objects.delete(object.uuid)
    this.#byName.delete(object.name)
  }

  /** The one with this UUID, if there is one. */
  find(uuid: string): T | undefined {
    return this.#objects.get(uuid)
  }

  /** The one with this name, if there is one. */
  findByName(name: string): T | undefined {
    return this.#byName.get(name)
  }

  /**
   * The one that a definition replaces; undefined when it is new.
   *
   * @throws VirtError `OPERATION_FAILED` when the name or the UUID belongs to another one.
   */
  findRedefined({ name, uuid }: ListedObject): T | undefined {
    const sameUuid = this.find(uuid)
    if (sameUuid?.name === name) return sameUuid
    if (sameUuid !== undefined) throw this.#taken(`'${sameUuid.name}' is already defined with uuid ${uuid}`)
    const sameName = this.findByName(name)
    if (sameName !== undefined) throw this.#taken(`'${name}' already exists with uuid ${sameName.uuid}`)
    return undefined
  }

  #taken(message: string): VirtError {
    return new VirtError('OPERATION_FAILED', `${this.#kind} ${message}`, { domain: this.#errorDomain })
  }
}
