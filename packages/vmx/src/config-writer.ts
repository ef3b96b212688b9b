import { encodePipes } from './syntax/escape.ts'

/** Collects the entries of a VMX in their order. */
export class ConfigWriter {
  readonly #entries = new Map<string, string>()

  /** The keys and their values without escapes, in the order of their writing. */
  get entries(): ReadonlyMap<string, string> {
    return this.#entries
  }

  /** Writes an entry; nothing when the value is undefined. */
  set(key: string, value: string | number | bigint | boolean | undefined): void {
    if (value !== undefined) this.#entries.set(key, String(value))
  }

  /** Writes the entries of one device. */
  setAll(
    prefix: string,
    values: Readonly<Record<string, string | number | bigint | boolean | undefined>>,
  ): void {
    for (const [name, value] of Object.entries(values)) this.set(`${prefix}.${name}`, value)
  }

  /** The document, with escapes. */
  toString(): string {
    return [...this.#entries].map(([key, value]) => `${key} = "${encodePipes(value)}"\n`).join('')
  }
}
