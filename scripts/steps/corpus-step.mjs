import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../process.mjs'
import { root } from '../tool.mjs'

const runner = join(root, '..', 'shared', 'corpus', 'run.mjs')

/**
 * A step that runs the conversion cases in `../shared/corpus` and fails where fewer come out right than
 * `test-e2e/corpus/floor.json` asks for.
 *
 * @param {string} name
 * @param {readonly string[]} after
 * @returns {import('./run-steps.mjs').Step}
 */
export function corpusStep(name, after) {
  return { name, after, run: runCorpus }
}

/**
 * @param {(line: string) => void} onLine
 * @returns {Promise<import('./run-steps.mjs').Result>}
 */
async function runCorpus(onLine) {
  if (!existsSync(runner)) return { ok: true, skipped: true, note: 'no ../shared/corpus beside this clone' }
  const floor = JSON.parse(readFileSync(join(root, 'test-e2e', 'corpus', 'floor.json'), 'utf8'))
  const report = JSON.parse(await capture(process.execPath, [runner, '--json'], { cwd: root }))
  let ok = true
  for (const [kind, percent] of Object.entries(floor)) {
    const { passed, total } = report.kinds[kind] ?? { passed: 0, total: 0 }
    const enough = passed * 100 >= percent * total
    onLine(`${kind}: ${passed} of ${total} right, at least ${percent} % wanted${enough ? '' : ': TOO FEW'}`)
    if (!enough) ok = false
  }
  return { ok, note: `${report.passed} of ${report.total} conversions right` }
}
