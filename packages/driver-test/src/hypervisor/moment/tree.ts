/** A snapshot or a checkpoint, which libvirt calls moments. */
export interface Moment {
  /** Unique in its tree. */
  readonly name: string
  /** The name of the one that it was made after; undefined for a root. */
  parent: string | undefined
}

/** The snapshots, or the checkpoints, of one guest. */
export class MomentTree<T extends Moment> {
  readonly #moments = new Map<string, T>()
  /** The parent of the next one. */
  current: T | undefined

  /** How many there are. */
  get size(): number {
    return this.#moments.size
  }

  /** The one with this name, if there is one. */
  find(name: string): T | undefined {
    return this.#moments.get(name)
  }

  /** Takes one in; one of the same name is replaced. */
  add(moment: T): void {
    this.#moments.set(moment.name, moment)
  }

  /** Forgets one; its children become those of its parent. */
  remove({ name, parent }: T): void {
    for (const child of this.children(name)) child.parent = parent
    this.#moments.delete(name)
    if (this.current?.name === name) this.current = parent === undefined ? undefined : this.find(parent)
  }

  /** Those that were made right after the one with this name; the roots for undefined. */
  children(parent: string | undefined): T[] {
    return [...this.#moments.values()].filter(moment => moment.parent === parent)
  }

  /** All below the one with this name, or simply all; parents before their children. */
  descendants(ancestor?: string): T[] {
    const byParent = new Map<string | undefined, T[]>()
    for (const moment of this.#moments.values()) {
      const siblings = byParent.get(moment.parent)
      if (siblings === undefined) byParent.set(moment.parent, [moment])
      else siblings.push(moment)
    }
    const found = [...(byParent.get(ancestor) ?? [])]
    for (const moment of found) found.push(...(byParent.get(moment.name) ?? []))
    return found
  }

  /**
   * One, what is below it, or both; children before their parents.
   *
   * @param moment - the one
   * @param which - whether what is `below` it belongs to it, and whether it does `itself`
   */
  withBelow(moment: T, which: { readonly below: boolean; readonly itself: boolean }): T[] {
    const below = which.below ? this.descendants(moment.name).reverse() : []
    return which.itself ? [...below, moment] : below
  }
}
