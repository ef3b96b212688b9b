import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { publicPackages } from '../workspace.mjs'
import { nameJavaScript } from './declarations.mjs'
import { filesIn } from './folder.mjs'

/**
 * Brings what the build wrote, or took from its cache, into the form that is published: no outputs of sources that are
 * gone, and declarations that import `.js` files.
 */
export function tidyOutputs() {
  for (const { path } of publicPackages()) {
    const dist = join(path, 'dist')
    for (const map of filesIn(dist, /\.map$/)) if (isStale(map)) remove(map)
    for (const file of filesIn(dist, /\.d\.ts$/)) rewriteImports(file)
  }
}

/**
 * Whether a source that a map names is gone.
 *
 * @param {string} map
 */
function isStale(map) {
  const { sources } = JSON.parse(readFileSync(map, 'utf8'))
  return sources.some((/** @type {string} */ source) => !existsSync(join(dirname(map), source)))
}

/** @param {string} map */
function remove(map) {
  rmSync(map)
  rmSync(map.replace(/\.map$/, ''), { force: true })
}

/**
 * The file keeps its time, by which tsc decides what to build again.
 *
 * @param {string} file
 */
function rewriteImports(file) {
  const text = readFileSync(file, 'utf8')
  const rewritten = nameJavaScript(text)
  if (rewritten === text) return
  const { atime, mtime } = statSync(file)
  writeFileSync(file, rewritten)
  utimesSync(file, atime, mtime)
}
