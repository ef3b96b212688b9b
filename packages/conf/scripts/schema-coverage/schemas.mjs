import { readdirSync } from 'node:fs'

/**
 * What became of one of libvirt's schema files.
 *
 * @typedef {object} SchemaFile
 * @property {string} name
 * @property {readonly string[]} documents The folders of the documents that are made of it.
 * @property {number} definitions How many of its definitions say something about elements or attributes.
 * @property {readonly string[]} unreached Those among them that no document was seen to use.
 */

/**
 * Every file in a folder of schemas, with what has been read of it.
 *
 * @param {string} folder
 * @param {ReadonlyMap<string, readonly import('./grammar.mjs').Grammar[]>} grammars By the folders of the documents.
 * @returns {SchemaFile[]}
 */
export function schemaFiles(folder, grammars) {
  const all = [...grammars.values()].flat()
  const reached = new Set(all.flatMap(grammar => [...grammar.reached].map(keyOf)))
  const names = readdirSync(folder).filter(name => name.endsWith('.rng'))
  return names.toSorted().map(name => {
    const definitions = all.flatMap(grammar =>
      grammar.definitions.filter(({ file, says }) => file === name && says),
    )
    const own = new Set(definitions.map(keyOf))
    return {
      name,
      documents: [...grammars]
        .filter(([, of]) => of.some(({ files }) => files.has(name)))
        .map(([document]) => document),
      definitions: own.size,
      unreached: [...own].filter(key => !reached.has(key)),
    }
  })
}

/** @param {import('./grammar.mjs').Definition} definition */
function keyOf({ file, name }) {
  return `${file} ${name}`
}

/** The page that lists the files. @param {readonly SchemaFile[]} files */
export function schemasPage(files) {
  const lines = files.map(({ name, definitions, documents }) => {
    const links = documents.map(document => `[${document}](${document}-coverage.md)`)
    return `- \`${name}\` (${definitions}): ${links.join(', ')}`
  })
  return `# Libvirt's schemas

Written by \`packages/conf/scripts/generate-coverage.mjs\` from the ${files.length} RELAX NG schemas of libvirt 9.0. Each with the number of
its definitions that say something about elements or attributes, all of which were followed, and the documents in whose
pages they are.

${lines.join('\n')}
`
}
