import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesIn } from './build/folder.mjs'
import { run } from './process.mjs'
import { pnpmScript, root, toolEnvironment } from './tool.mjs'
import { bootstrap } from './toolchain.mjs'
import { workspacePackages } from './workspace.mjs'

// `npm run generate`: runs the script `generate` of each package that has one.
// `npm run generate -- --check`: the same, then puts everything back and fails where a file came out different.

const check = process.argv.includes('--check')
await bootstrap()
const before = check ? generatedFiles() : new Map()
await generate()
if (check) {
  const different = restore(before, generatedFiles())
  for (const file of different) console.error(`${relative(root, file)} is not what its generator writes`)
  if (different.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.')
    process.exit(1)
  }
}

async function generate() {
  for (const { path, manifest } of workspacePackages()) {
    if (manifest.scripts?.['generate'] === undefined) continue
    console.log(`${manifest.name}: ${manifest.scripts['generate']}`)
    const code = await run(process.execPath, [pnpmScript, 'run', '--silent', 'generate'], {
      cwd: path,
      env: toolEnvironment(),
    })
    if (code !== 0) process.exit(code)
  }
}

/** @returns {Map<string, string>} Everything that a generator may write: `*.gen.*` files and pages. */
function generatedFiles() {
  const folders = [
    'docs',
    ...workspacePackages().flatMap(({ folder }) => [`${folder}/src`, `${folder}/test`]),
  ]
  const pages = [join(root, 'README.md'), ...workspacePackages().map(({ path }) => join(path, 'README.md'))]
  const files = folders.flatMap(folder => filesIn(join(root, folder), /\.gen\.\w+$|\.md$/))
  return new Map([...pages, ...files].filter(existsSync).map(file => [file, readFileSync(file, 'utf8')]))
}

/**
 * Undoes what the generators did.
 *
 * @param {Map<string, string>} wanted
 * @param {Map<string, string>} actual
 * @returns {string[]} The files that were different.
 */
function restore(wanted, actual) {
  const files = new Set([...wanted.keys(), ...actual.keys()])
  const different = [...files].filter(file => wanted.get(file) !== actual.get(file))
  for (const file of different) {
    const text = wanted.get(file)
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
  }
  return different
}
