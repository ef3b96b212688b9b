import { parseArgs } from 'node:util'
import { runTool, toolEnvironment } from './tool.mjs'
import { bootstrap } from './toolchain.mjs'

// `npm run fuzz [-- --seconds 60] [--seed N] [FILTER...]`: the property tests of all packages with random input for as
// long as wanted for each property. A failure prints the seed that repeats it.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '30' }, seed: { type: 'string' } },
})
await bootstrap()
console.log(`each property for ${values.seconds} seconds, those of one file one after another`)
const env = {
  ...toolEnvironment(),
  FUZZ_SECONDS: values.seconds,
  FUZZ_SEED: values.seed ?? String(Date.now()),
}
process.exit(await runTool('vitest', ['run', '--config', 'vitest.fuzz.config.ts', ...positionals], { env }))
