/** Counts the slots that run on a connection, so that it is closed only when none does. */
export class Activity {
  #running = 0
  readonly #idle = new Set<() => void>()

  /** Follows an answer until it settles, also when its caller has given up before. */
  follow<R>(answer: Promise<R>): Promise<R> {
    this.#running++
    const leave = () => {
      this.#running--
      if (this.#running === 0) this.#announce()
    }
    answer.then(leave, leave)
    return answer
  }

  /** Resolves when nothing runs, after `milliseconds` at the latest. */
  async idle(milliseconds: number): Promise<void> {
    if (this.#running === 0) return
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      this.#idle.add(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  #announce(): void {
    for (const resolve of this.#idle) resolve()
    this.#idle.clear()
  }
}
