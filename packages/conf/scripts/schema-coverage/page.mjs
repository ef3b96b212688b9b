/**
 * The page that lists what covers each element: one row an element, with its attributes.
 *
 * @param {string} title
 * @param {readonly string[]} schemas
 * @param {readonly import('./cover.mjs').Row[]} rows
 */
export function coveragePage(title, schemas, rows) {
  const elements = new Map()
  for (const { path, by } of rows) {
    const [element, attribute] = path.split('@')
    const entry = elements.get(element) ?? { by: undefined, attributes: [] }
    if (attribute === undefined) entry.by = by
    else entry.attributes.push({ name: attribute, by })
    elements.set(element, entry)
  }
  const attributes = rows.filter(({ path }) => path.includes('@')).length
  const lines = [...elements].map(([path, { by, attributes }]) => {
    const list = attributes.map(attribute => describe(attribute, by)).join(', ')
    return `| ${path} | ${by ?? '**missing**'} | ${list} |`
  })
  const from = schemas.map(name => `\`${name}\``).join(' and ')
  return `# ${title}: what covers it

Written by \`packages/conf/scripts/generate-coverage.mjs\` from libvirt's ${from}: ${elements.size} elements with
${attributes} attributes, each with the declaration that covers it. An element that stands in several places with the same
content is followed down once. What libvirt's own parser passes over says so.

| Element | Declaration | Attributes |
| ------- | ----------- | ---------- |
${lines.join('\n')}
`
}

function describe({ name, by }, elementBy) {
  if (by === undefined) return `**${name} (missing)**`
  return by === elementBy ? name : `${name} (${by})`
}
