import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './process.mjs'
import { root } from './tool.mjs'
import { bootstrap } from './toolchain.mjs'
import { workspacePackages } from './workspace.mjs'

// `npm run generate`: writes every generated file anew: `scripts/generate*.mjs` of each package that has some, then the
// support matrix, which is made from all of them. With `-- --check` nothing is written, and it fails where a file is
// not what its generator would write.

const mode = process.argv.includes('--check') ? ['--check'] : []
await bootstrap()
const ofPackages = workspacePackages().flatMap(({ path }) => generatorsIn(join(path, 'scripts')))
const generators = [...ofPackages, join(root, 'scripts', 'generate-support.mjs')]
for (const generator of generators) {
  const code = await run(process.execPath, [generator, ...mode], { cwd: root })
  if (code !== 0) process.exitCode = code
}

/** @param {string} folder */
function generatorsIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter(name => /^generate.*\.mjs$/.test(name)).map(name => join(folder, name))
}
