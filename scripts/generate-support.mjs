import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { loadContract } from './support/load-contract.mjs'
import { countTable, groupSlots, mergeFamilies, slotTable } from './support/support-tables.mjs'
import { root } from './tool.mjs'

// Writes which driver has which slot: docs/support.md, and the summary in README.md.
// `node scripts/generate-support.mjs --check` writes nothing and fails where a page came out different.

const contract = await loadContract()
const groups = groupSlots(contract)

await update(join(root, 'docs', 'support.md'), () => supportPage())
await update(join(root, 'README.md'), text => replaceBlock(text, countTable(contract, mergeFamilies(groups))))

function supportPage() {
  return [
    '# Which driver has what',
    '',
    'Written by `npm run generate` from the table of slots in `@guestwork/core` and the tables of the drivers. A slot is',
    "one function of libvirt's driver interface. **yes**: the driver has it. **derived**: libvirt has this function in an",
    'older and a newer form, and core answers it with the newer one. Empty: a call is answered with `NO_SUPPORT`. Since is',
    'the release of libvirt that brought the function. A slot that is there may still refuse single flags, and a guest',
    'definition may ask for something that the hypervisor lacks: the [page of each driver](README.md) tells.',
    '',
    '## Summary',
    '',
    countTable(contract, groups),
    '',
    ...groups.flatMap(group => [`## ${group.title}`, '', slotTable(contract, group), '']),
  ].join('\n')
}

/**
 * @param {string} text
 * @param {string} block
 */
function replaceBlock(text, block) {
  const [begin, end] = ['<!-- support:begin -->', '<!-- support:end -->']
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md lacks ${begin} and ${end}`)
  return `${text.slice(0, from + begin.length)}\n\n${block}\n\n${text.slice(to)}`
}

/**
 * @param {string} file
 * @param {(text: string) => string} change
 */
async function update(file, change) {
  const before = read(file)
  const options = await resolveConfig(file)
  const after = await format(change(before), { ...options, parser: 'markdown' })
  if (after === before) return
  if (process.argv.includes('--check')) {
    console.error(`${relative(root, file)} is not what scripts/generate-support.mjs writes`)
    process.exitCode = 1
  } else {
    writeFileSync(file, after)
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
