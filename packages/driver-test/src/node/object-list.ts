/** What an {@link ObjectList} holds. */
export interface ListedObject {
  /** Unique in the list. */
  readonly name: string
  /** Canonical form; unique in the list. */
  readonly uuid: string
}

/** The objects of one kind on a host, such as its networks, in the order in which they came. */
export class ObjectList<T extends ListedObject> {
  readonly #objects = new Map<string, T>()

  /** All of them. */
  all(): T[] {
    return [...this.#objects.values()]
  }

  /** Takes one in. */
  add(object: T): void {
    this.#objects.set(object.uuid, object)
  }

  /** Forgets one. */
  remove(object: T): void {
    this.#objects.delete(object.uuid)
  }

  /** The one with this UUID, if there is one. */
  find(uuid: string): T | undefined {
    return this.#objects.get(uuid)
  }

  /** The one with this name, if there is one. */
  findByName(name: string): T | undefined {
    return this.all().find(object => object.name === name)
  }
}
