import { join } from 'node:path'
import { run } from './process.mjs'
import { makeReady } from './ready.mjs'
import { root } from './tool.mjs'

// `npm run demo`: a guest from its definition to its end, on QEMU where there is one.

await makeReady()
process.exit(
  await run(process.execPath, [join(root, 'scripts', 'demo', 'main.mjs'), ...process.argv.slice(2)]),
)
