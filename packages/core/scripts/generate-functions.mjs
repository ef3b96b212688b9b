#!/usr/bin/env node
// Writes docs/functions.md: each public function of libvirt with what of ours stands for it, found in the doc comments, or
// why nothing does. Exit status 1 when one has neither, when a doc comment names what libvirt does not have, or, with
// --check, when the page is not what it should be.
import { readFile, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { functionTable, unknownMentions } from './functions/function-table.mjs'
import { mentionsIn } from './functions/mentions.mjs'
import { functionsPage } from './functions/page.mjs'
import { reasons } from './functions/reasons.mjs'

const page = path('../../../docs/functions.md')
const names = JSON.parse(await readFile(path('functions/libvirt-names.json'), 'utf8'))

const ofCore = mentionsIn(path('../src/index.ts'), [path('../src/driver/')])
const mentioned = new Set(ofCore.map(({ name }) => name))
const ofUtil = mentionsIn(path('../../util/src/index.ts'), []).filter(({ name }) => !mentioned.has(name))
const { tables, problems } = functionTable(names, [...ofCore, ...ofUtil], reasons)
for (const problem of [...unknownMentions(names, ofCore), ...problems]) fail(problem)

const content = functionsPage(names.release, tables, Object.keys(names.functionsOfOneHypervisor))
const wanted = await format(content, { ...(await resolveConfig(page)), filepath: page })
const found = await readFile(page, 'utf8').catch(() => undefined)
if (found !== wanted && process.argv.includes('--check'))
  fail(`${shown(page)} is out of date: run 'npm run generate'`)
else if (found !== wanted) {
  await writeFile(page, wanted)
  console.log(`wrote ${shown(page)}`)
}

/** @param {string} file */
function path(file) {
  return fileURLToPath(new URL(file, import.meta.url))
}

/** @param {string} file */
function shown(file) {
  return relative(process.cwd(), file)
}

/** @param {string} message */
function fail(message) {
  console.error(message)
  process.exitCode = 1
}
