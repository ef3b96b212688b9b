/** @typedef {import('./load-contract.mjs').Contract} Contract */

/**
 * @typedef {object} Group Slots that are shown together: a facet of the hypervisor family, or another family.
 * @property {string} title
 * @property {string} family
 * @property {readonly string[]} slots
 */

const titles = new Map([
  ['hypervisor', 'Hypervisor'],
  ['network', 'Networks'],
  ['interface', 'Host interfaces'],
  ['storage', 'Storage'],
  ['nodeDevice', 'Host devices'],
  ['nwfilter', 'Network filters'],
  ['secret', 'Secrets'],
])

/**
 * All slots of the drivers' tables, group by group. Streams are left out: no table of a driver holds them.
 *
 * @param {Contract} contract
 * @returns {readonly Group[]}
 */
export function groupSlots({ slots, familyOf, facetOf }) {
  /** @type {Map<string, { title: string, family: string, slots: string[] }>} */
  const groups = new Map()
  for (const slot of Object.keys(slots)) {
    const family = familyOf(slot)
    const title = titles.get(family)
    if (title === undefined) continue
    const facet = facetOf(slot)
    const name = facet === undefined ? title : `${title}: ${facet}`
    const group = groups.get(name) ?? { title: name, family, slots: [] }
    group.slots.push(slot)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/**
 * The groups of one family as one group.
 *
 * @param {readonly Group[]} groups
 * @returns {readonly Group[]}
 */
export function mergeFamilies(groups) {
  return [...titles].map(([family, title]) => {
    const slots = groups.filter(group => group.family === family).flatMap(group => group.slots)
    return { title, family, slots }
  })
}

/**
 * One row for each slot.
 *
 * @param {Contract} contract
 * @param {Group} group
 */
export function slotTable({ slots, drivers }, { family, slots: names }) {
  const head = ['Slot', 'libvirt function', 'Since', ...drivers.map(({ name }) => name)]
  const rows = names.map(slot => {
    const marks = drivers.map(driver => markOf(driver, family, slot))
    return [`\`${slot}\``, `\`${slots[slot]?.api}\``, slots[slot]?.since ?? '', ...marks]
  })
  return table(head, rows)
}

/**
 * One row for each group with the number of slots that work, and a row with the sums.
 *
 * @param {Contract} contract
 * @param {readonly Group[]} groups
 */
export function countTable({ drivers }, groups) {
  const head = ['', 'Slots', ...drivers.map(({ name }) => name)]
  const rows = groups.map(({ title, family, slots }) => {
    const counts = drivers.map(driver => slots.filter(slot => markOf(driver, family, slot) !== '').length)
    return { title, counts: [slots.length, ...counts] }
  })
  const sums = head
    .slice(1)
    .map((_, index) => rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0))
  const all = [...rows, { title: 'All', counts: sums }]
  return table(
    head,
    all.map(({ title, counts }) => [title, ...counts.map(String)]),
  )
}

/**
 * @param {import('./load-contract.mjs').Driver} driver
 * @param {string} family
 * @param {string} slot
 */
function markOf({ own, complete }, family, slot) {
  if (own[family]?.[slot] !== undefined) return 'yes'
  return complete[family]?.[slot] === undefined ? '' : 'derived'
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
