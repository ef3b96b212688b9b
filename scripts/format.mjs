import { runTool } from './tool.mjs'
import { bootstrap } from './toolchain.mjs'

// `npm run format`: writes every file as prettier would; with `-- --check` only looks.

await bootstrap()
const mode = process.argv.includes('--check') ? '--check' : '--write'
process.exit(
  await runTool('prettier', ['.', mode, '--log-level=warn', '--cache', '--cache-location=.cache/prettier']),
)
