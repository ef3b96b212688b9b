import { parseArgs } from 'node:util'
import { bootstrap } from './toolchain.mjs'
import { testSteps } from './steps/test-steps.mjs'
import { runSteps } from './steps/run-steps.mjs'

// `npm test`: everything that needs no hypervisor and no browser.
// `npm test -- --only unit,lint`: only these steps, after a build.

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const only = values.only?.flatMap(names => names.split(','))
const unknown = only?.filter(name => !testSteps.some(step => step.name === name)) ?? []
if (unknown.length > 0) {
  console.error(
    `no such step: ${unknown.join(', ')} (there are ${testSteps.map(({ name }) => name).join(', ')})`,
  )
  process.exit(2)
}

await bootstrap()
const selected = testSteps.filter(({ name }) => only === undefined || name === 'build' || only.includes(name))
const ok = await runSteps('npm test', selected)
process.exit(ok ? 0 : 1)
