import { VirtError } from '@guestwork/util'

/** An entry `key = "value"` and its place in the text. */
export interface VmxEntry {
  /** The key as it is written; VMware takes it in any case. */
  readonly key: string
  /** What stands between the quotes, with its escapes. */
  readonly raw: string
  /** The line, from 1. */
  readonly line: number
  /** Where the first character of the key stands in the text. */
  readonly start: number
  /** Where the value begins, at its opening quote. */
  readonly valueStart: number
  /** Where the value ends, after its closing quote. */
  readonly valueEnd: number
}

const blank = /[ \t]*/y
const separators = /[ \t\r\n;]*/y
const comment = /#[^\r\n]*/y
const name = /[a-z.][\w:.-]*/iy
const assignment = /[ \t]*=[ \t]*/y
const quoted = [/"""([^]*?)"""/y, /"([^"\r\n]*)"/y, /'([^'\r\n]*)'/y] as const

/** Reads one entry after another, by the grammar of libvirt's configuration files in their form for VMX. */
export class EntryScanner implements Iterable<VmxEntry> {
  readonly #text: string
  #at = 0
  #line = 1
  #counted = 0

  constructor(text: string) {
    this.#text = text
  }

  *[Symbol.iterator](): Iterator<VmxEntry> {
    if (this.#text.startsWith('\ufeff')) this.#at = 1
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      yield this.#entry()
      this.#take(blank)
      if (!/[\r\n;#]/.test(this.#text.charAt(this.#at)) && this.#at < this.#text.length)
        this.#fail('expecting a separator')
    }
  }

  #skip(): void {
    do this.#take(separators)
    while (this.#take(comment) !== undefined)
  }

  #entry(): VmxEntry {
    const start = this.#at
    const key = this.#take(name)?.[0]
    const line = this.#lineAt(start)
    if (key === undefined) this.#fail('expecting a name')
    if (this.#take(assignment) === undefined) this.#fail('expecting an assignment')
    const valueStart = this.#at
    for (const form of quoted) {
      const raw = this.#take(form)?.[1]
      if (raw !== undefined) return { key, raw, line, start, valueStart, valueEnd: this.#at }
    }
    return this.#failValue()
  }

  #failValue(): never {
    const next = this.#text.charAt(this.#at)
    if (next === '"' || next === "'") this.#fail('unterminated string')
    if (/[-\d]/.test(next)) this.#fail('numbers not allowed in VMX format')
    if (next === '[') this.#fail('lists not allowed in VMX format')
    return this.#fail('expecting a value')
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found === null || (found[0] === '' && pattern !== separators && pattern !== blank)) return undefined
    this.#at = pattern.lastIndex
    return found
  }

  #lineAt(offset: number): number {
    for (; this.#counted < offset; this.#counted++) {
      if (this.#text.charCodeAt(this.#counted) === 0x0a) this.#line++
    }
    return this.#line
  }

  #fail(problem: string): never {
    const line = this.#lineAt(this.#at)
    throw new VirtError('CONF_SYNTAX', `line ${String(line)}: ${problem}`, {
      domain: 'CONF',
      details: { line },
    })
  }
}
