import { readFileSync, rmSync } from 'node:fs'

/** @typedef {import('./run-steps.mjs').Counts} Counts */

/**
 * The closing line that CI reads.
 *
 * @param {Counts} counts
 */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * The sum over steps. A step that failed without a failing test (a crash, a lint error) counts as one failure.
 *
 * @param {Iterable<import('./run-steps.mjs').Result>} results
 */
export function addCounts(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { ok, tests, skipped } of results) {
    sum.passed += tests?.passed ?? (ok && !skipped ? 1 : 0)
    sum.failed += Math.max(tests?.failed ?? 0, ok ? 0 : 1)
    sum.skipped += tests?.skipped ?? (skipped ? 1 : 0)
  }
  return sum
}

/**
 * What vitest's JSON reporter wrote, and removes the file, so that no later run can read an old one.
 *
 * @param {string} file
 * @returns {Counts | undefined} Nothing where vitest did not get as far as to write it.
 */
export function takeVitestCounts(file) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
  rmSync(file)
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report
  return { passed, failed, skipped: numPendingTests + numTodoTests }
}
