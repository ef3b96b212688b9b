import { join } from 'node:path'
import { run } from './process.mjs'
import { makeReady } from './ready.mjs'
import { root } from './tool.mjs'

// `npm run bench [-- NAME...]`: how fast it is, as ratios measured in one run.

await makeReady()
process.exit(
  await run(process.execPath, [join(root, 'test-e2e', 'bench', 'main.mjs'), ...process.argv.slice(2)]),
)
