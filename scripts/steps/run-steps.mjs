import { availableParallelism } from 'node:os'
import { createProgress } from './progress.mjs'

/**
 * @typedef {object} Step
 * @property {string} name One word, for `--only`.
 * @property {readonly string[]} [after] Steps that must have succeeded before this one starts.
 * @property {(onLine: (line: string) => void) => Promise<Result>} run Does the work; hands over each line of output.
 *
 * @typedef {object} Result
 * @property {boolean} ok
 * @property {Counts} [tests] How many tests ran. A step without counts is itself counted as one.
 * @property {string} [note] What a reader of the summary should know, such as why the step was skipped.
 * @property {boolean} [skipped] Nothing was checked; `note` says why.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Runs steps, as many at a time as there are cores, and goes on when one fails. Shows each step's result and time, the
 * output of those that fail, and a closing line with all counts.
 *
 * @param {string} title
 * @param {readonly Step[]} steps
 * @returns {Promise<boolean>} Whether all succeeded.
 */
export async function runSteps(title, steps) {
  const progress = createProgress(title, steps)
  /** @type {Map<string, Result>} */
  const results = new Map()
  /** @type {Map<string, Promise<void>>} */
  const running = new Map()
  while (results.size < steps.length) {
    for (const step of steps) {
      if (running.size >= availableParallelism()) break
      if (results.has(step.name) || running.has(step.name) || !isReady(step, steps, results)) continue
      const work = runStep(step, results, progress).then(result => {
        results.set(step.name, result)
        running.delete(step.name)
      })
      running.set(step.name, work)
    }
    await Promise.race(running.values())
  }
  progress.close(results)
  return [...results.values()].every(result => result.ok)
}

/**
 * Whether all steps before this one, as far as they were selected, are done.
 *
 * @param {Step} step
 * @param {readonly Step[]} steps
 * @param {ReadonlyMap<string, Result>} results
 */
function isReady(step, steps, results) {
  return steps.every(({ name }) => results.has(name) || !step.after?.includes(name))
}

/**
 * @param {Step} step
 * @param {ReadonlyMap<string, Result>} results
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<Result>}
 */
async function runStep(step, results, progress) {
  const broken = step.after?.find(name => results.get(name)?.ok === false)
  if (broken !== undefined) {
    const result = { ok: false, note: `not run, because ${broken} failed` }
    progress.finished(step.name, result)
    return result
  }
  progress.started(step.name)
  const result = await step
    .run(line => progress.line(step.name, line))
    .catch(error => {
      progress.line(step.name, String(error?.stack ?? error))
      return { ok: false }
    })
  progress.finished(step.name, result)
  return result
}
