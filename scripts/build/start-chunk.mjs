/**
 * @typedef {object} Graph What is known of the modules, by id.
 * @property {(id: string) => Pick<import('rolldown').ModuleInfo, 'importedIds' | 'dynamicallyImportedIds'> | null} getModuleInfo
 */

/**
 * One file for what a program needs at its start, because each more costs a millisecond: what its entry imports, and what at
 * least two of the parts share that it loads on demand. A shared module that would load other packages stays out.
 *
 * @param {string} entry The path of the entry.
 * @param {string} name The chunk's name.
 * @param {(id: string) => boolean} isHeavy Whether an import leads to something that not every start loads anyway.
 * @returns {{ debugName: string, name: (id: string, graph: Graph) => string | null }} A group for the bundler.
 */
export function startChunk(entry, name, isHeavy) {
  /** @type {ReadonlySet<string> | undefined} */
  let members
  return {
    debugName: name,
    name(id, graph) {
      members ??= membersOf(entry, graph, isHeavy)
      return members.has(id) ? name : null
    },
  }
}

/**
 * @param {string} entry
 * @param {Graph} graph
 * @param {(id: string) => boolean} isHeavy
 */
function membersOf(entry, graph, isHeavy) {
  const parts = new Set([entry])
  /** @type {Map<string, number>} */
  const uses = new Map()
  for (const part of parts) {
    for (const id of importedBy(part, graph)) {
      uses.set(id, (uses.get(id) ?? 0) + 1)
      for (const loaded of graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []) parts.add(loaded)
    }
  }
  const isShared = (/** @type {string} */ id) =>
    (uses.get(id) ?? 0) > 1 && ![...importedBy(id, graph)].some(isHeavy)
  return new Set([...importedBy(entry, graph), ...[...uses.keys()].filter(isShared)])
}

/**
 * A module with all that loads with it.
 *
 * @param {string} id
 * @param {Graph} graph
 */
function importedBy(id, graph) {
  const found = new Set([id])
  for (const each of found) for (const next of graph.getModuleInfo(each)?.importedIds ?? []) found.add(next)
  return found
}
