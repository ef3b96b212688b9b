import { rmSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { build } from 'rolldown'
import { publicPackages } from '../workspace.mjs'
import { bundleEntries } from './entries.mjs'
import { filesIn } from './folder.mjs'
import { startChunk } from './start-chunk.mjs'

// The root task `build:bundle`: one ES module in dist for each entry of each package, and chunks for what the entries
// share or load on demand. Only relative imports are bundled, so that every package stays one copy in an application.

/** What every program of ours loads at its start. */
const loadedAnyway = '@guestwork/util'

/** What many entries need is one file, such as the reader of conf's documents: as twenty, it would load twice as long. */
const sharedByMany = { name: 'shared', minShareCount: 5 }

for (const workspacePackage of publicPackages()) {
  try {
    await bundle(workspacePackage)
  } catch (error) {
    console.error(`${workspacePackage.folder}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}

/** @param {import('../workspace.mjs').WorkspacePackage} workspacePackage */
async function bundle(workspacePackage) {
  const entries = bundleEntries(workspacePackage)
  if (entries.length === 0) return
  const { path, manifest } = workspacePackage
  const dist = join(path, 'dist')
  for (const file of filesIn(dist, /\.js(\.map)?$/)) rmSync(file)
  const input = Object.fromEntries(
    entries.map(({ source, output }) => [entryName(path, dist, output), source]),
  )
  const isProgram = manifest.bin !== undefined
  await build({
    cwd: path,
    input,
    // The chunks of a program import from its entry, which nobody else does.
    preserveEntrySignatures: isProgram ? 'allow-extension' : 'exports-only',
    external: isExternal,
    platform: 'neutral',
    transform: { target: 'es2023' },
    logLevel: 'warn',
    output: {
      dir: dist,
      format: 'esm',
      sourcemap: true,
      sourcemapExcludeSources: true,
      minifyInternalExports: false,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      comments: { jsdoc: false },
      codeSplitting: { groups: isProgram ? startChunks(path, input) : [sharedByMany] },
    },
  })
  console.log(`${manifest.name}: ${entries.map(({ output }) => output).join(' ')}`)
}

/**
 * @param {string} path
 * @param {Record<string, string>} input
 */
function startChunks(path, input) {
  const isHeavy = (/** @type {string} */ id) => isExternal(id) && id !== loadedAnyway
  return Object.entries(input).map(([name, source]) => startChunk(join(path, source), name, isHeavy))
}

/**
 * Whether an import leaves the package, or goes through its `imports` map.
 *
 * @param {string} id As written in the source, or a path, or a part of the bundler's own runtime.
 */
function isExternal(id) {
  const isRuntime = id.startsWith('\0') || id.startsWith('@oxc-project/runtime/')
  return !isRuntime && !id.startsWith('.') && !isAbsolute(id)
}

/**
 * The bundle's place below dist without its extension, as the bundler wants it.
 *
 * @param {string} path
 * @param {string} dist
 * @param {string} output
 */
function entryName(path, dist, output) {
  return relative(dist, join(path, output)).replaceAll('\\', '/').replace(/\.js$/, '')
}
