#!/usr/bin/env node
// Writes man/gw.1 from the commands and options of gw, and man/guestwork.1, which leads there. With --check nothing is
// written, and the exit status is 1 when one of them is not what it should be.
import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withSources } from '../../../scripts/load-sources.mjs'
import { manPage } from './man/man-page.mjs'

const sources = {
  catalog: path('../src/commands/catalog.ts'),
  options: path('../src/invocation/global-options.ts'),
  help: path('../src/help/format-command.ts'),
}
const page = await withSources(sources, async load =>
  manPage({ ...(await load('catalog')), ...(await load('options')), ...(await load('help')) }),
)
mkdirSync(path('../man'), { recursive: true })
await settle(path('../man/gw.1'), page)
await settle(path('../man/guestwork.1'), '.so man1/gw.1\n')

/**
 * @param {string} file
 * @param {string} wanted
 */
async function settle(file, wanted) {
  const found = await readFile(file, 'utf8').catch(() => undefined)
  if (found === wanted) return
  const shown = relative(process.cwd(), file)
  if (process.argv.includes('--check')) {
    console.error(`${shown} is out of date: run 'npm run generate'`)
    process.exitCode = 1
  } else {
    await writeFile(file, wanted)
    console.log(`wrote ${shown}`)
  }
}

/** @param {string} file */
function path(file) {
  return fileURLToPath(new URL(file, import.meta.url))
}
