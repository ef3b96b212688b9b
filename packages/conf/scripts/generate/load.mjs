import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { docsOf } from './docs.mjs'

/**
 * The declarations in a folder, with the names of their constants and their doc comments, and those in the folders of
 * the documents that it uses.
 *
 * @returns {Promise<Declarations>}
 *
 * @typedef {object} Declarations
 * @property {Map<object, { name: string, doc: string }>} constants Exported declarations, members and variants.
 * @property {Map<object, string>} members The doc comment of each member.
 * @property {Map<string, object>} byName Exported declarations by the name of their constant.
 * @property {Map<object, string>} used The folders of those that belong to other documents.
 */
export async function loadDeclarations(source, folder, uses) {
  const documented = []
  for (const from of [...uses, folder]) {
    for (const entry of await documentedFiles(join(source, from))) documented.push({ ...entry, from })
  }
  const modules = await importAll(documented.map(({ file }) => file))
  const declarations = { constants: new Map(), members: new Map(), byName: new Map(), used: new Map() }
  for (const [index, { file, docs, from }] of documented.entries()) {
    collect(declarations, modules[`file${index}`], docs, file)
    for (const name of from === folder ? [] : docs.keys())
      declarations.used.set(declarations.byName.get(name), from)
  }
  return declarations
}

async function documentedFiles(folder) {
  const documented = []
  for (const file of await typeScriptFiles(folder)) {
    const docs = await docsOf(file)
    if (docs.size > 0) documented.push({ file, docs })
  }
  return documented
}

async function typeScriptFiles(folder) {
  const entries = await readdir(folder, { recursive: true })
  return entries
    .filter(file => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
    .toSorted()
    .map(file => join(folder, file))
}

/** Node 20 cannot import TypeScript: the files are bundled into one module, in a folder that is removed again. */
async function importAll(files) {
  const entry = '\0all'
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    resolve: { conditionNames: ['@guestwork/source', 'import', 'default'] },
    treeshake: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'all-files',
        resolveId: id => (id === entry ? id : undefined),
        load: id =>
          id === entry
            ? files.map((file, index) => `export * as file${index} from ${JSON.stringify(file)}`).join('\n')
            : undefined,
      },
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), 'guestwork-generate-'))
  try {
    const file = join(folder, 'declarations.mjs')
    await bundle.write({ file, format: 'esm' })
    return await import(pathToFileURL(file).href)
  } finally {
    await bundle.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function collect(declarations, module, docs, file) {
  for (const [name, { doc, properties }] of docs) {
    const value = module[name]
    if (typeof value !== 'object' || value === null) continue
    const members = value.kind === 'declaration' ? value.members : value
    if (!Object.values(members).every(isMember)) continue
    if (declarations.byName.has(name)) throw new Error(`${file}: '${name}' is declared twice`)
    if (doc === '') throw new Error(`${file}: '${name}' has no doc comment`)
    declarations.byName.set(name, value)
    declarations.constants.set(value, { name, doc })
    for (const [property, text] of properties) {
      const member = members[property]
      if (text === '' && !isSilent(member))
        throw new Error(`${file}: '${property}' of '${name}' has no doc comment`)
      if (text !== '' && !declarations.members.has(member)) declarations.members.set(member, text)
    }
  }
}

function isMember(value) {
  return typeof value === 'object' && value !== null && typeof value.kind === 'string'
}

/** Members that are no property. */
function isSilent(member) {
  return member.kind === 'slot' || member.kind === 'ignored' || member.derived === true
}
