import { cliList } from './cli-list.mjs'
import { domainDefine } from './domain-define.mjs'
import { domainDocument } from './domain-document.mjs'
import { esxList } from './esx-list.mjs'
import { qemuCreate } from './qemu-create.mjs'

/**
 * @typedef {object} Benchmark
 * @property {string} name For the command line.
 * @property {string} subject What is measured.
 * @property {string} reference What it is compared with.
 * @property {number} target The ratio of the two that is wanted, or less.
 * @property {() => Promise<import('./compare.mjs').Comparison | string>} run A text says why it cannot run here.
 */

const benchmarks = [cliList, domainDocument, domainDefine, qemuCreate, esxList]

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
  else console.log(`  ${describe(result)}; target ${target}: ${result.ratio <= target ? 'met' : 'MISSED'}`)
}

/** @param {import('./compare.mjs').Comparison} result */
function describe({ ratio, subject, reference }) {
  return `ratio ${ratio.toFixed(2)} (${subject.toFixed(2)} ms to ${reference.toFixed(2)} ms)`
}
