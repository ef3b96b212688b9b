import { styleText } from 'node:util'
import { addCounts, formatCounts } from './counts.mjs'

/**
 * @typedef {object} Progress
 * @property {(name: string) => void} started
 * @property {(name: string, line: string) => void} line A step printed something.
 * @property {(name: string, result: import('./run-steps.mjs').Result) => void} finished
 * @property {(results: ReadonlyMap<string, import('./run-steps.mjs').Result>) => void} close
 */

/**
 * Shows how a list of steps goes. A step's output is kept until it fails; on CI it is shown as it comes.
 *
 * @param {string} title
 * @param {readonly import('./run-steps.mjs').Step[]} steps
 * @returns {Progress}
 */
export function createProgress(title, steps) {
  const streams = Boolean(process.env['CI'])
  const width = Math.max(...steps.map(({ name }) => name.length))
  const begin = Date.now()
  /** @type {Map<string, { begin: number, lines: string[] }>} */
  const open = new Map()
  let done = 0
  console.log(`${title}: ${steps.map(({ name }) => name).join(', ')}`)
  const status = createStatusLine(() =>
    [...open].map(([name, step]) => `${name} ${seconds(step.begin)}`).join(', '),
  )

  return {
    started(name) {
      open.set(name, { begin: Date.now(), lines: [] })
      if (streams) console.log(`${name} | started`)
    },
    line(name, line) {
      if (streams) console.log(`${name} | ${line}`)
      else open.get(name)?.lines.push(line)
    },
    finished(name, result) {
      const step = open.get(name)
      open.delete(name)
      done += 1
      status.clear()
      if (!result.ok) for (const line of step?.lines ?? []) console.log(`${name} | ${line}`)
      const place = `[${String(done).padStart(String(steps.length).length)}/${steps.length}]`
      const time = step ? seconds(step.begin).padStart(8) : ''.padStart(8)
      console.log(`${place} ${name.padEnd(width)} ${verdict(result)} ${time}  ${remark(result)}`.trimEnd())
    },
    close(results) {
      status.close()
      const failed = [...results].filter(([, result]) => !result.ok).map(([name]) => name)
      console.log(
        `${title}: ${failed.length > 0 ? `failed: ${failed.join(', ')}` : 'all good'}, ${seconds(begin)}`,
      )
      console.log(formatCounts(addCounts(results.values())))
    },
  }
}

/**
 * On a terminal, one line that tells what runs now and since when.
 *
 * @param {() => string} text
 */
function createStatusLine(text) {
  const shown = process.stdout.isTTY && !process.env['CI']
  const clear = () => void (shown && process.stdout.write('\r\x1b[K'))
  const draw = () => void process.stdout.write(`\r\x1b[K${text().slice(0, process.stdout.columns - 1)}`)
  const timer = shown ? setInterval(draw, 500) : undefined
  return {
    clear,
    close() {
      clearInterval(timer)
      clear()
    },
  }
}

/** @param {import('./run-steps.mjs').Result} result */
function verdict(result) {
  if (!result.ok) return paint('red', 'FAILED ')
  return result.skipped ? paint('yellow', 'skipped') : paint('green', 'ok     ')
}

/**
 * @param {'red' | 'yellow' | 'green'} colour
 * @param {string} text
 */
function paint(colour, text) {
  return process.stdout.isTTY ? styleText(colour, text) : text
}

/** @param {import('./run-steps.mjs').Result} result */
function remark({ tests, note }) {
  return [tests && formatCounts(tests), note].filter(Boolean).join('; ')
}

/** @param {number} begin */
const seconds = begin => `${((Date.now() - begin) / 1000).toFixed(1)} s`
