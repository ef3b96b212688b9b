import { makeReady } from './ready.mjs'
import { runTool } from './tool.mjs'

// `npm run lint [-- ESLINT-ARGUMENT...]`: the rules of eslint-rules need the build, as do types across packages.

await makeReady()
process.exit(await runTool('eslint', ['.', '--max-warnings=0', ...process.argv.slice(2)]))
