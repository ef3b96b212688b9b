#!/usr/bin/env node
// Writes the TypeScript interfaces and the JSON Schemas of the documents, from their declarations.
// With --check nothing is written, and the exit status is 1 when a file is not what it should be.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { documents } from './documents.mjs'
import { loadDeclarations } from './generate/load.mjs'
import { interfacesOf } from './generate/interfaces.mjs'
import { schemaOf } from './generate/schema.mjs'
import { formatted } from './generate/formatted.mjs'

const source = fileURLToPath(new URL('../src/', import.meta.url))
const check = process.argv.includes('--check')
let stale = 0

for (const { folder, root, uses } of documents) {
  const declarations = await loadDeclarations(source, folder, uses)
  await settle(`${source}${folder}/${folder}.gen.ts`, interfacesOf(declarations, root))
  await settle(`${source}${folder}/${folder}.schema.gen.json`, schemaOf(declarations, root))
}
process.exitCode = stale === 0 ? 0 : 1

/** Writes a file, or says that it is out of date. */
async function settle(file, content) {
  const wanted = await formatted(file, content)
  const found = await readFile(file, 'utf8').catch(() => undefined)
  const name = relative(process.cwd(), file)
  if (found === wanted) return
  if (check) {
    stale++
    console.error(`${name} is out of date: run 'npm run generate'`)
    return
  }
  await writeFile(file, wanted)
  console.log(`wrote ${name}`)
}
