/**
 * @typedef {import('./mentions.mjs').Mention} Mention
 * @typedef {{ readonly name: string, readonly ours: readonly string[], readonly reason: string | undefined }} Row
 * @typedef {object} Names What libvirt calls its own.
 * @property {Readonly<Record<string, readonly string[]>>} functions public functions, by the header that declares them
 * @property {Readonly<Record<string, readonly string[]>>} functionsOfOneHypervisor those that libvirt keeps in libraries of
 * their own, by header
 * @property {readonly string[]} otherNames types, enumerations and callbacks
 * @property {readonly string[]} [internalNames] what is not in its headers and we speak of all the same
 */

/**
 * One row for each public function of libvirt: what of ours stands for it, or why nothing does.
 *
 * @param {Names} names
 * @param {readonly Mention[]} mentions
 * @param {readonly (readonly [RegExp, string])[]} reasons for functions that nothing stands for; the first that matches
 * @returns {{ tables: Record<string, Row[]>, problems: string[] }} rows by header, and what is wrong with them
 */
export function functionTable(names, mentions, reasons) {
  const tables = Object.fromEntries(
    Object.entries({ ...names.functions, ...names.functionsOfOneHypervisor }).map(([header, functions]) => [
      header,
      functions.map(name => rowOf(name, mentions, reasons)),
    ]),
  )
  const rows = Object.values(tables).flat()
  const unexplained = rows
    .filter(({ ours, reason }) => ours.length === 0 && reason === undefined)
    .map(({ name }) => `${name}: nothing stands for it, and no reason says why`)
  const idle = reasons
    .filter(([pattern]) => !rows.some(({ name, ours }) => ours.length === 0 && pattern.test(name)))
    .map(([pattern]) => `${String(pattern)}: no function needs this reason`)
  return { tables, problems: [...unexplained, ...idle] }
}

/**
 * Mentions of what libvirt does not have.
 *
 * @param {Names} names
 * @param {readonly Mention[]} mentions
 */
export function unknownMentions(names, mentions) {
  const { functions, functionsOfOneHypervisor, otherNames, internalNames = [] } = names
  const headers = [...Object.values(functions), ...Object.values(functionsOfOneHypervisor)]
  const known = new Set([...headers.flat(), ...otherNames, ...internalNames])
  return mentions
    .filter(({ name }) => !known.has(name))
    .map(({ name, by }) => `${by}: libvirt has no ${name}`)
}

/**
 * @param {string} name
 * @param {readonly Mention[]} mentions
 * @param {readonly (readonly [RegExp, string])[]} reasons
 * @returns {Row}
 */
function rowOf(name, mentions, reasons) {
  const all = mentions.filter(mention => mention.name === name)
  const callable = all.filter(mention => mention.callable)
  const ours = (callable.length > 0 ? callable : all).map(({ by }) => by)
  const reason = reasons.find(([pattern]) => pattern.test(name))?.[1]
  return { name, ours: [...new Set(ours)], reason: ours.length > 0 ? undefined : reason }
}
