#!/usr/bin/env node
// Writes the packed size of this package and of what it depends on into its README; needs a build.
// With --check nothing is written, and the exit status is 1 when a figure is more than half off.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { npmCommand } from '../../../scripts/npm.mjs'
import { capture } from '../../../scripts/process.mjs'
import { dependencyFolders } from './dependency-folders.mjs'

const tolerance = 0.5
const readme = fileURLToPath(new URL('../README.md', import.meta.url))
const section = /(<!-- size:begin -->\n)[^]*(<!-- size:end -->)/

const sizes = await Promise.all(
  [...(await dependencyFolders(fileURLToPath(new URL('..', import.meta.url))))].map(measure),
)
const total = sizes.reduce(
  (sum, { packed, unpacked }) => ({ packed: sum.packed + packed, unpacked: sum.unpacked + unpacked }),
  {
    packed: 0,
    unpacked: 0,
  },
)
const rows = [...sizes, { name: '**all**', ...total }]
const text = await readFile(readme, 'utf8')
const stated = new Map(
  Array.from(text.matchAll(/^\| *([^|]+?) *\| *(\d+) kB *\| *(\d+) kB *\|$/gm), ([, name, ...kb]) => [
    name,
    kb.map(Number),
  ]),
)

if (rows.every(isStated)) process.exit(0)
if (process.argv.includes('--check')) {
  console.error(
    "packages/vmx/README.md states other sizes than those of the build: run 'node packages/vmx/scripts/measure-size.mjs'",
  )
  process.exit(1)
}
await writeFile(
  readme,
  text.replace(section, (_, begin, end) => `${begin}\n${table()}\n${end}`),
)
console.log('wrote packages/vmx/README.md')

/**
 * @param {{ name: string, folder: string }} dependency
 * @returns {Promise<{ name: string, packed: number, unpacked: number }>} In bytes.
 */
async function measure({ name, folder }) {
  const { program, args } = npmCommand([
    'pack',
    '--dry-run',
    '--json',
    '--ignore-scripts',
    '--loglevel=silent',
  ])
  const [{ size, unpackedSize }] = JSON.parse(await capture(program, args, { cwd: folder }))
  return { name, packed: size, unpacked: unpackedSize }
}

/** @param {{ name: string, packed: number, unpacked: number }} row */
function isStated({ name, packed, unpacked }) {
  const figures = stated.get(name)
  return (
    figures !== undefined &&
    [packed, unpacked].every(
      (bytes, index) => Math.abs(inKb(bytes) - figures[index]) <= tolerance * inKb(bytes),
    )
  )
}

function table() {
  const lines = rows.map(({ name, packed, unpacked }) => [name, `${inKb(packed)} kB`, `${inKb(unpacked)} kB`])
  const all = [['Package', 'Packed', 'Unpacked'], ...lines]
  const widths = [0, 1, 2].map(column => Math.max(...all.map(row => row[column].length)))
  const line = row => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |\n`
  return line(all[0]) + line(widths.map(width => '-'.repeat(width))) + lines.map(line).join('')
}

/** @param {number} bytes */
function inKb(bytes) {
  return Math.max(1, Math.round(bytes / 1000))
}
