import { cliList } from './cli-list.mjs'
import { domainDefine } from './domain-define.mjs'
import { domainDocument } from './domain-document.mjs'
import { esxList } from './esx-list.mjs'
import { qemuCreate } from './qemu-create.mjs'
import { testDriver } from './test-driver.mjs'

/**
 * @typedef {object} Benchmark
 * @property {string} name For the command line.
 * @property {string} subject What is measured.
 * @property {string} reference What it is compared with.
 * @property {number} [target] The ratio of the two that is wanted, or less; parts have their own.
 * @property {() => Promise<import('./compare.mjs').Comparison | readonly Part[] | string>} run A text says why it cannot
 * run here.
 */

/**
 * A kind of call, of which a benchmark measures several.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {number} calls How many were measured together.
 * @property {import('./compare.mjs').Comparison} comparison
 * @property {number} [target] The speed that is wanted, or more, where that of the reference is 1.
 */

const benchmarks = [cliList, domainDocument, domainDefine, testDriver, qemuCreate, esxList]

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !benchmarks.some(benchmark => benchmark.name === name))
if (unknown.length > 0) {
  console.error(
    `no such benchmark: ${unknown.join(', ')} (there are ${benchmarks.map(({ name }) => name).join(', ')})`,
  )
  process.exit(2)
}

for (const { name, subject, reference, target, run } of benchmarks) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`${name}: ${subject}, to ${reference}`)
  const result = await run()
  if (typeof result === 'string') console.log(`  not measured: ${result}`)
  else if ('ratio' in result)
    console.log(`  ${describe(result)}${verdict(target, result.ratio <= (target ?? 0))}`)
  else for (const part of result) console.log(`  ${describePart(part)}`)
}

/** @param {import('./compare.mjs').Comparison} result */
function describe({ ratio, subject, reference }) {
  return `ratio ${ratio.toFixed(2)} (${subject.toFixed(2)} ms to ${reference.toFixed(2)} ms)`
}

/** @param {Part} part */
function describePart({ name, calls, comparison, target }) {
  const { ratio, subject, reference } = comparison
  const [ours, theirs] = [subject, reference].map(duration => Math.round((calls / duration) * 1000))
  const speed = 1 / ratio
  return `${name}: speed ${speed.toFixed(2)} (${ours} a second to ${theirs} a second)${verdict(target, speed >= (target ?? 0))}`
}

/**
 * @param {number | undefined} target
 * @param {boolean} met
 */
function verdict(target, met) {
  return target === undefined ? '' : `; target ${target}: ${met ? 'met' : 'MISSED'}`
}
