/** Where in a text the objects stand that were read from it. They are noted often, and asked for when something is wrong. */
export class Offsets {
  readonly #objects: object[] = []
  readonly #starts: number[] = []
  #found: Map<object, number> | undefined

  /** Notes the offset of an object's element. */
  set(object: object, start: number): void {
    this.#found = undefined
    this.#objects.push(object)
    this.#starts.push(start)
  }

  /** The offset of an object's element; undefined for an object that was not read. */
  get(object: object): number | undefined {
    this.#found ??= new Map(this.#objects.map((known, index) => [known, this.#starts[index] ?? 0]))
    return this.#found.get(object)
  }
}
