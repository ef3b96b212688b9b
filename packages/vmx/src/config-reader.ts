import { tryParseUuid } from '@guestwork/util'
import { refuseEntry, refuseValue } from './mismatch.ts'
import type { Outcome } from './report/field-report.ts'
import { fitsXml } from './syntax/escape.ts'
import type { VmxFile } from './syntax/file.ts'

/** What a reader found out about an entry. */
export interface EntryNote {
  /** Whether a domain says the same. */
  readonly outcome: Outcome
  /** Why it does not. */
  readonly reason?: string
}

const decimal = /^[ \t\n\v\f\r]*([-+]?\d+)$/
const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n }

/** Looks up typed values of a VMX and remembers which entries had a meaning. */
export class ConfigReader {
  readonly #file: VmxFile
  readonly #notes = new Map<string, EntryNote>()
  readonly #ignored = new Map<string, string>()

  constructor(file: VmxFile) {
    this.#file = file
  }

  /** Notes by key in lower case. */
  get notes(): ReadonlyMap<string, EntryNote> {
    return this.#notes
  }

  /** Says that an entry comes out as something near to it, or not at all. */
  note(key: string, outcome: Outcome, reason: string): void {
    if (this.#file.entry(key) !== undefined) this.#notes.set(key.toLowerCase(), { outcome, reason })
  }

  /** Says why the entries of a device, `DEVICE.…`, have no meaning. */
  ignore(device: string, reason: string): void {
    this.#ignored.set(device.toLowerCase(), reason)
  }

  /** Why the device of a key has no meaning; undefined when nothing says so. */
  ignoredBecause(key: string): string | undefined {
    const parts = key.toLowerCase().split('.', 3)
    return this.#ignored.get(parts.slice(0, 1).join('.')) ?? this.#ignored.get(parts.slice(0, 2).join('.'))
  }

  /** The value of a key, with its escapes undone; undefined when there is no such entry. */
  text(key: string): string | undefined {
    const value = this.#file.get(key)
    if (value === undefined) return undefined
    if (!this.#notes.has(key.toLowerCase())) this.#notes.set(key.toLowerCase(), { outcome: 'kept' })
    if (fitsXml(value)) return value
    return refuseEntry(key, value, `VMX entry '${key}' holds a character that no domain document can hold`)
  }

  /** As {@link text}; undefined also when the value is empty, which says nothing. */
  filled(key: string): string | undefined {
    const value = this.text(key)
    return value === '' ? undefined : value
  }

  /** The value of a key as it is written; undefined when there is no such entry. */
  raw(key: string): string | undefined {
    this.text(key)
    return this.#file.entry(key)?.raw
  }

  /** As {@link filled}; throws `INTERNAL_ERROR` when there is no such entry or it is empty. */
  requiredText(key: string): string {
    return this.filled(key) ?? refuseEntry(key, undefined, `Missing essential config entry '${key}'`)
  }

  /** A signed 64-bit number; `unlimited` is −1. Throws `INTERNAL_ERROR` for anything else. */
  integer(key: string): bigint | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    if (text.toLowerCase() === 'unlimited') return -1n
    const digits = decimal.exec(text)?.[1]
    const value = digits === undefined || digits.length > 64 ? undefined : BigInt(digits)
    if (value === undefined || value < int64.min || value > int64.max)
      return refuseEntry(key, text, `Config entry '${key}' must represent an integer value`)
    return value
  }

  /** As {@link integer}; throws `INTERNAL_ERROR` when there is no such entry. */
  requiredInteger(key: string): bigint {
    return this.integer(key) ?? refuseEntry(key, undefined, `Missing essential config entry '${key}'`)
  }

  /** `true` or `false`, in any case; `missing` when there is no such entry. Throws `INTERNAL_ERROR` for anything else. */
  boolean(key: string, missing: boolean): boolean {
    const text = this.text(key)
    if (text === undefined) return missing
    if (text.toLowerCase() === 'true') return true
    if (text.toLowerCase() === 'false') return false
    return refuseEntry(key, text, `Config entry '${key}' must represent a boolean value (true|false)`)
  }

  /** One of some words, in any case, as the table writes it. Throws `INTERNAL_ERROR` for anything else. */
  word<T extends string>(key: string, allowed: readonly T[], expected: string): T | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    return allowed.find(word => word.toLowerCase() === text.toLowerCase()) ?? refuseValue(key, text, expected)
  }

  /** A UUID in its canonical spelling. Throws `INTERNAL_ERROR` for anything else. */
  uuid(key: string): string | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    return tryParseUuid(text) ?? refuseEntry(key, text, `Could not parse UUID from string '${text}'`)
  }

  /** The numbers N of the devices `nameN.…` that have entries, in ascending order. */
  indexes(name: string): number[] {
    const pattern = new RegExp(`^${name}(0|[1-9]\\d{0,8})\\.`, 'i')
    const found = this.#file.entries.map(({ key }) => pattern.exec(key)?.[1])
    return [...new Set(found.filter(digits => digits !== undefined).map(Number))].sort((a, b) => a - b)
  }
}
