import { VirtError } from '@guestwork/util'
import { declaredEncoding, decodeText, defaultEncoding, encodeText } from './encoding.ts'
import { decodePipes, encodePipes } from './escape.ts'
import { defaultLimits, type VmxLimits } from './limits.ts'
import { EntryScanner, type VmxEntry } from './line.ts'

/**
 * A VMX document as it is written: its entries, comments, order and character set.
 *
 * Changing one entry leaves every other character as it is.
 *
 * @example
 * ```ts
 * const file = new VmxFile(await readFile('web-1.vmx'))
 * file.set('annotation', 'moved on Monday')
 * await writeFile('web-1.vmx', file.toBytes())
 * ```
 */
export class VmxFile {
  /** The character set, by the entry `.encoding`; `UTF-8` where there is none. */
  readonly encoding: string
  #text: string
  #entries: readonly VmxEntry[]
  #byKey: ReadonlyMap<string, VmxEntry>
  readonly #limits: VmxLimits

  /**
   * Reads a document: text, or the bytes of a file, which are decoded by their entry `.encoding`.
   *
   * Throws `CONF_SYNTAX` with `details: { line }` where the text is no VMX or exceeds a limit, `INTERNAL_ERROR` for
   * a character set that is not known and for bytes that are none of its characters.
   */
  constructor(document: string | Uint8Array, limits: Partial<VmxLimits> = {}) {
    this.#limits = { ...defaultLimits, ...limits }
    if (document.length > this.#limits.size)
      refuse(`the document has more than ${String(this.#limits.size)} characters`)
    const bytes = typeof document === 'string' ? undefined : document
    this.encoding = bytes === undefined ? defaultEncoding : declaredEncoding(bytes)
    this.#text = typeof document === 'string' ? document : decodeText(document, this.encoding)
    this.#entries = scan(this.#text, this.#limits)
    this.#byKey = index(this.#entries)
  }

  /** All entries in their order, also those that repeat a key: the first one holds. */
  get entries(): readonly VmxEntry[] {
    return this.#entries
  }

  /** The first entry with a key, in any case. */
  entry(key: string): VmxEntry | undefined {
    return this.#byKey.get(key.toLowerCase())
  }

  /** The value of a key, in any case, with its escapes undone where they are valid. */
  get(key: string): string | undefined {
    const raw = this.entry(key)?.raw
    return raw === undefined ? undefined : (decodePipes(raw) ?? raw)
  }

  /** Sets the value of a key where it stands, or in a new line at the end. The value is escaped. */
  set(key: string, value: string): void {
    const written = `"${encodePipes(value)}"`
    const entry = this.entry(key)
    if (entry !== undefined) this.#replace([{ start: entry.valueStart, end: entry.valueEnd, text: written }])
    else this.#append(`${key} = ${written}`)
  }

  /** Takes out every entry with a key, each with its line when nothing else stands there. */
  delete(key: string): void {
    const wanted = key.toLowerCase()
    const found = this.#entries.filter(entry => entry.key.toLowerCase() === wanted)
    if (found.length > 0) this.#replace(found.map(entry => ({ ...this.#extent(entry), text: '' })))
  }

  /** The whole text. */
  toString(): string {
    return this.#text
  }

  /**
   * The document in its own character set.
   *
   * Throws `INVALID_ARG` for a character that was set and that the character set does not have.
   */
  toBytes(): Uint8Array<ArrayBuffer> {
    return encodeText(this.#text, this.encoding)
  }

  /** The characters of an entry; of its whole line when nothing else stands there. */
  #extent({ start, valueEnd }: VmxEntry): { start: number; end: number } {
    const lineStart = this.#text.lastIndexOf('\n', start - 1) + 1
    const rest = /[ \t;]*(?:\r?\n|$)/y
    rest.lastIndex = valueEnd
    const isAlone = this.#text.slice(lineStart, start).trim() === '' && rest.test(this.#text)
    return isAlone ? { start: lineStart, end: rest.lastIndex } : { start, end: valueEnd }
  }

  #append(line: string): void {
    const lineEnd = this.#text.includes('\r\n') ? '\r\n' : '\n'
    const separator = this.#text === '' || this.#text.endsWith('\n') ? '' : lineEnd
    const end = this.#text.length
    this.#replace([{ start: end, end, text: separator + line + lineEnd }])
  }

  /** Replaces ranges, which are in order and do not overlap. */
  #replace(edits: readonly Edit[]): void {
    let text = ''
    let at = 0
    for (const edit of edits) {
      text += this.#text.slice(at, edit.start) + edit.text
      at = edit.end
    }
    this.#text = text + this.#text.slice(at)
    this.#entries = scan(this.#text, this.#limits)
    this.#byKey = index(this.#entries)
  }
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

function scan(text: string, limits: VmxLimits): readonly VmxEntry[] {
  const entries: VmxEntry[] = []
  for (const entry of new EntryScanner(text)) {
    if (entries.push(entry) > limits.entries)
      refuse(`the document has more than ${String(limits.entries)} entries`)
  }
  return entries
}

function index(entries: readonly VmxEntry[]): ReadonlyMap<string, VmxEntry> {
  const byKey = new Map<string, VmxEntry>()
  for (const entry of entries) {
    const key = entry.key.toLowerCase()
    if (!byKey.has(key)) byKey.set(key, entry)
  }
  return byKey
}

function refuse(problem: string): never {
  throw new VirtError('CONF_SYNTAX', problem, { domain: 'CONF' })
}
