import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../tool.mjs'
import { publicPackages } from '../workspace.mjs'
import { nameJavaScript } from './declarations.mjs'
import { filesIn } from './folder.mjs'

// The root task `build:types`: type-checks the packages and writes their declarations into dist.

const code = await runTool('tsc', ['--build', 'tsconfig.build.json'])
if (code !== 0) process.exit(code)

for (const { path } of publicPackages()) {
  for (const file of filesIn(join(path, 'dist'), /\.d\.ts$/)) {
    const text = readFileSync(file, 'utf8')
    const rewritten = nameJavaScript(text)
    if (rewritten !== text) replace(file, rewritten)
  }
}

/**
 * Writes a file anew with its old time, by which tsc decides what to build again.
 *
 * @param {string} file
 * @param {string} text
 */
function replace(file, text) {
  const { atime, mtime } = statSync(file)
  writeFileSync(file, text)
  utimesSync(file, atime, mtime)
}
