import { formatTable } from './table.mjs'

/** The steps of the demo, and how long each has taken. */
export class Steps {
  /** @type {[name: string, milliseconds: number][]} */
  #taken = []

  /**
   * Takes a step.
   *
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  async run(name, work) {
    console.log(`--- ${name}`)
    const start = performance.now()
    const result = await work()
    this.#taken.push([name, performance.now() - start])
    return result
  }

  /** Prints how long each step has taken, and all of them together. */
  printTable() {
    const total = this.#taken.reduce((sum, [, milliseconds]) => sum + milliseconds, 0)
    const rows = [...this.#taken, ['all together', total]].map(([name, milliseconds]) => [
      String(name),
      `${Number(milliseconds).toFixed(0).padStart(6)} ms`,
    ])
    console.log(`\n${formatTable([['Step', 'Took'], ...rows])}`)
  }
}
