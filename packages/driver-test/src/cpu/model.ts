/** A model of the x86 family. */
export interface X86Model {
  /** The name, such as `Penryn`. */
  readonly name: string
  /** Who makes it; absent where any vendor may. */
  readonly vendor?: string
  /** The features that it has, a bit for each. */
  readonly features: bigint
  /** Features that it once had, and that a definition must therefore speak of. */
  readonly removed?: readonly string[]
  /** Whether only hosts are described with it, never a guest. */
  readonly hostOnly?: true
}

/** A model of the POWER family. */
export interface PowerModel {
  /** The name, such as `POWER8`. */
  readonly name: string
  /** Who makes it. */
  readonly vendor: string
}
