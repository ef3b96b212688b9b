/**
 * @typedef {object} Comparison
 * @property {number} subject Median time of the subject, in milliseconds.
 * @property {number} reference Median time of the reference, in milliseconds.
 * @property {number} ratio Median of the ratios of neighbouring runs.
 */

/**
 * What is timed. A function that it returns, or resolves to, is called afterwards, outside the time, to clean up.
 *
 * @typedef {() => unknown} Action
 */

/**
 * Times two actions in turns, so that both meet the same load of the machine.
 *
 * @param {Action} subject
 * @param {Action} reference
 * @param {{ rounds: number, warmups: number }} counts
 * @returns {Promise<Comparison>}
 */
export function compare(subject, reference, counts) {
  return compareTimes(
    () => time(subject),
    () => time(reference),
    counts,
  )
}

/**
 * As {@link compare}, for actions that say themselves how many milliseconds they took.
 *
 * @param {() => Promise<number>} subject
 * @param {() => Promise<number>} reference
 * @param {{ rounds: number, warmups: number }} counts
 * @returns {Promise<Comparison>}
 */
export async function compareTimes(subject, reference, { rounds, warmups }) {
  const pairs = []
  for (let round = -warmups; round < rounds; round++) {
    const pair = { subject: await subject(), reference: await reference() }
    if (round >= 0) pairs.push(pair)
  }
  return {
    subject: median(pairs.map(pair => pair.subject)),
    reference: median(pairs.map(pair => pair.reference)),
    ratio: median(pairs.map(pair => pair.subject / pair.reference)),
  }
}

/** @param {Action} action */
async function time(action) {
  const begin = performance.now()
  const cleanUp = await action()
  const duration = performance.now() - begin
  if (typeof cleanUp === 'function') await cleanUp()
  return duration
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
