import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../tool.mjs'
import { publicPackages } from '../workspace.mjs'
import { filesIn } from './folder.mjs'

// The root task `build:types`: type-checks the packages and writes their declarations into dist.

const code = await runTool('tsc', ['--build', 'tsconfig.build.json'])
if (code !== 0) process.exit(code)

for (const { path } of publicPackages()) {
  for (const file of filesIn(join(path, 'dist'), /\.d\.ts$/)) nameJavaScript(file)
}

/**
 * Makes the relative imports of a declaration file name `.js` files, as other tools than tsc expect: the sources name
 * `.ts` files, and tsc rewrites that in code but not in declarations. The file keeps its time, by which tsc decides
 * what to build again.
 *
 * @param {string} file
 */
function nameJavaScript(file) {
  const text = readFileSync(file, 'utf8')
  const rewritten = text.replace(/(\bfrom |\bimport ?\(?)(['"])(\.\.?\/[^'"]*)\.ts\2/g, '$1$2$3.js$2')
  if (rewritten === text) return
  const { atime, mtime } = statSync(file)
  writeFileSync(file, rewritten)
  utimesSync(file, atime, mtime)
}
