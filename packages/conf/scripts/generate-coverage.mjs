#!/usr/bin/env node
// Writes docs/documents/*-coverage.md: every element and attribute of libvirt's schemas with the declaration that covers
// it; and docs/documents/schemas.md: every schema with the documents that are made of it.
// Exit status 1 when something is missing, or, with --check, when a page is not what it should be.
// The schemas are libvirt's; without them (`--schemas FOLDER` names another place) nothing is checked, which it says.
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { documents } from './documents.mjs'
import { cover } from './schema-coverage/cover.mjs'
import { Explanations } from './schema-coverage/explanations.mjs'
import { Grammar, schemaFolder } from './schema-coverage/grammar.mjs'
import { coveragePage } from './schema-coverage/page.mjs'
import { schemaFiles, schemasPage } from './schema-coverage/schemas.mjs'
import { formatted } from './generate/formatted.mjs'
import { loadDeclarations } from './generate/load.mjs'

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, schemas: { type: 'string' } },
})
const source = fileURLToPath(new URL('../src/', import.meta.url))
const project = fileURLToPath(new URL('../../../', import.meta.url))
const schemas = schemaFolder(options.schemas, project)
const explanations = new Explanations()

if (schemas === undefined)
  console.log(
    "coverage: the pages were not compared, because libvirt's schemas are not in ../shared/reference/schemas",
  )
else await coverAll(schemas)

async function coverAll(folder) {
  const grammars = new Map()
  for (const document of documents) grammars.set(document.folder, await coverDocument(folder, document))
  const files = schemaFiles(folder, grammars)
  for (const { name, documents: users, unreached } of files) {
    if (users.length === 0) fail(`${name}: no document is made of it`)
    for (const key of unreached) fail(`${key}: no document was seen to use this definition`)
  }
  for (const end of explanations.unused) fail(`nothing needs the explanation of ${end}`)
  await settle('schemas', schemasPage(files))
}

/** Writes or checks the page of one document. Answers with the schemas that it is made of. */
async function coverDocument(folder, { schemas: names, folder: name, root, otherRoot, uses, title }) {
  const declarations = await loadDeclarations(source, name, uses)
  const grammars = names.map(file => new Grammar(folder, file))
  const roots = [root, otherRoot].flatMap(constant => declarations.byName.get(constant) ?? [])
  const rows = cover(grammars, roots, declarations, explanations)
  for (const { path } of rows.filter(({ by }) => by === undefined))
    fail(`${names.join(', ')}: no declaration covers ${path}`)
  await settle(`${name}-coverage`, coveragePage(title, names, rows))
  return grammars
}

async function settle(name, content) {
  const file = join(project, 'docs', 'documents', `${name}.md`)
  const wanted = await formatted(file, content)
  const found = await readFile(file, 'utf8').catch(() => undefined)
  if (found === wanted) return
  if (options.check) fail(`${relative(process.cwd(), file)} is out of date: run 'npm run generate'`)
  else {
    await writeFile(file, wanted)
    console.log(`wrote ${relative(process.cwd(), file)}`)
  }
}

function fail(message) {
  console.error(message)
  process.exitCode = 1
}
