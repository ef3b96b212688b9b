import type { Methods } from '../vim/index.ts'

/** A method that is to fail. */
export interface Failure {
  /** The method. */
  readonly method: keyof Methods
  /** The fault, such as `ResourceInUse`. */
  readonly fault: string
  /** What the fault carries. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined
  /** The server's words. */
  readonly message?: string | undefined
  /** How many calls go through before; none when left out. */
  readonly skip?: number | undefined
  /** How many calls fail; 1 when left out. */
  readonly count?: number | undefined
  /** Whether the method does its work before it fails, as when the answer is lost. */
  readonly afterwards?: boolean | undefined
}

/** What is done to the next answer of a method. */
export type Spoiling =
  /** Half of it is sent, and the connection ends. */
  | { readonly kind: 'cut' }
  /** So many bytes that mean nothing are sent in its place. */
  | { readonly kind: 'garbage'; readonly bytes: number; readonly looksLikeXml: boolean }
  /** The connection ends without an answer, after the method did its work. */
  | { readonly kind: 'hang-up' }
  /** This text is sent in its place. */
  | { readonly kind: 'text'; readonly text: string }

interface Planned extends Failure {
  left: number
  skipped: number
}

/** What goes wrong on a fake server. */
export class Interference {
  readonly #failures: Planned[] = []
  readonly #delays = new Map<string, number>()
  readonly #spoilings = new Map<string, Spoiling[]>()

  /** Makes calls of a method fail. */
  fail(failure: Failure): void {
    this.#failures.push({ ...failure, left: failure.count ?? 1, skipped: 0 })
  }

  /** Makes a method wait before it answers, in milliseconds. */
  delay(method: keyof Methods, milliseconds: number): void {
    this.#delays.set(method, milliseconds)
  }

  /** Spoils the next answer of a method that is not spoilt yet. */
  spoil(method: keyof Methods, spoiling: Spoiling): void {
    this.#spoilings.set(method, [...(this.#spoilings.get(method) ?? []), spoiling])
  }

  /** The failure of a call that is made now. */
  takeFailure(method: string): Failure | undefined {
    const failure = this.#failures.find(each => each.method === method && each.left > 0)
    if (failure === undefined) return undefined
    if (failure.skipped < (failure.skip ?? 0)) {
      failure.skipped += 1
      return undefined
    }
    failure.left -= 1
    return failure
  }

  /** How a call that is made now is spoilt. */
  takeSpoiling(method: string): Spoiling | undefined {
    return this.#spoilings.get(method)?.shift()
  }

  /** How long a call waits, in milliseconds. */
  delayOf(method: string): number {
    return this.#delays.get(method) ?? 0
  }
}
