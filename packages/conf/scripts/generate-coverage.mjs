#!/usr/bin/env node
// Writes docs/documents/*-coverage.md: every element and attribute of libvirt's schemas with the declaration that covers it.
// Exit status 1 when one is missing, or, with --check, when a page is not what it should be.
// The schemas are libvirt's; without them (`--schemas FOLDER` names another place) nothing is checked, which it says.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { documents } from './documents.mjs'
import { cover } from './schema-coverage/cover.mjs'
import { explanations } from './schema-coverage/explanations.mjs'
import { Grammar, schemaFolder } from './schema-coverage/grammar.mjs'
import { coveragePage } from './schema-coverage/page.mjs'
import { formatted } from './generate/formatted.mjs'
import { loadDeclarations } from './generate/load.mjs'

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, schemas: { type: 'string' } },
})
const source = fileURLToPath(new URL('../src/', import.meta.url))
const project = fileURLToPath(new URL('../../../', import.meta.url))
const schemas = schemaFolder(options.schemas, project)

if (schemas === undefined) console.log("coverage: not checked, because libvirt's schemas are not here")
else for (const document of documents) if (document.schema !== undefined) await settle(schemas, document)

async function settle(folder, { schema, folder: name, root, uses, title }) {
  const declarations = await loadDeclarations(source, name, uses)
  const grammar = new Grammar(folder, schema)
  const rows = cover(grammar, declarations.byName.get(root), declarations, explanations)
  for (const { path } of rows.filter(({ by }) => by === undefined))
    fail(`${schema}: no declaration covers ${path}`)
  const file = join(project, 'docs', 'documents', `${name}-coverage.md`)
  const wanted = await formatted(file, coveragePage(title, schema, rows))
  const found = await readFile(file, 'utf8').catch(() => undefined)
  if (found === wanted) return
  if (options.check) fail(`${relative(process.cwd(), file)} is out of date: run 'npm run generate'`)
  else {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, wanted)
    console.log(`wrote ${relative(process.cwd(), file)}`)
  }
}

function fail(message) {
  console.error(message)
  process.exitCode = 1
}
