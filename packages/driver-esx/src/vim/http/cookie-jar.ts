const maximumCookies = 50

/** The cookies of one server. */
export class CookieJar {
  readonly #cookies = new Map<string, string>()

  /** Takes what the server sets. */
  store(setCookie: readonly string[] | undefined): void {
    for (const line of setCookie ?? []) {
      const [pair = '', ...attributes] = line.split(';')
      const equals = pair.indexOf('=')
      const name = pair.slice(0, equals).trim()
      if (equals < 1) continue
      if (attributes.some(attribute => /^\s*max-age\s*=\s*(?:0|-\d+)\s*$/i.test(attribute)))
        this.#cookies.delete(name)
      else if (this.#cookies.size < maximumCookies || this.#cookies.has(name))
        this.#cookies.set(name, pair.slice(equals + 1).trim())
    }
  }

  /** The value of the header `Cookie`; undefined where there are none. */
  get header(): string | undefined {
    if (this.#cookies.size === 0) return undefined
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Forgets all. */
  clear(): void {
    this.#cookies.clear()
  }
}
