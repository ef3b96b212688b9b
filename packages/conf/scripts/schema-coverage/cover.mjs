/**
 * One element or attribute of a schema, and what of the declarations covers it.
 *
 * @typedef {object} Row
 * @property {string} path Such as `domain/devices/disk/driver@cache`.
 * @property {string | undefined} by The constant that declares it, or why it needs none; undefined where it is missing.
 */

/**
 * What an element's declaration says, for all of its variants together.
 *
 * @typedef {object} View
 * @property {string} by
 * @property {Map<string, string>} attributes
 * @property {Map<string, View>} children
 * @property {boolean} open Whether any content is kept as it was written.
 */

/**
 * Compares what grammars allow with what declarations know.
 *
 * @param {readonly import('./grammar.mjs').Grammar[]} grammars
 * @param {readonly object[]} roots The declarations of the outermost element.
 * @param {import('../generate/load.mjs').Declarations} declarations
 * @param {import('./explanations.mjs').Explanations} explanations
 * @returns {Row[]}
 */
export function cover(grammars, roots, declarations, explanations) {
  /** @type {Map<string, Row>} */
  const rows = new Map()
  const views = createViews(declarations)
  const seen = new Set()

  const row = (path, by) => {
    const known = rows.get(path)
    if (known === undefined || known.by === undefined)
      rows.set(path, { path, by: by ?? explanations.of(path) })
  }
  const visit = (grammar, path, patterns, view) => {
    const { attributes, elements } = grammar.contents(patterns.flatMap(pattern => pattern.children))
    for (const name of attributes) row(`${path}@${name}`, view.open ? view.by : view.attributes.get(name))
    for (const [name, inner] of elements) {
      const child = view.open ? view : view.children.get(name)
      row(`${path}/${name}`, child?.by)
      const key = `${child?.by ?? '-'} ${name} ${inner.map(pattern => idOf(pattern)).join()} ${child === undefined ? path : ''}`
      if (seen.has(key)) continue
      seen.add(key)
      if (child !== undefined) visit(grammar, `${path}/${name}`, inner, child)
    }
  }
  const by = roots.map(root => declarations.constants.get(root)?.name).join(', ')
  for (const grammar of grammars) {
    for (const [name, patterns] of grammar.contents(grammar.start).elements) {
      row(name, by)
      visit(grammar, name, patterns, roots.map(views).reduce(union))
    }
  }
  return [...rows.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

const ids = new WeakMap()
let lastId = 0

function idOf(pattern) {
  const id = ids.get(pattern) ?? ++lastId
  ids.set(pattern, id)
  return id
}

function createViews(declarations) {
  const made = new Map()
  const emptyView = by => ({ by, attributes: new Map(), children: new Map(), open: false })
  const viewOf = declaration => {
    const known = made.get(declaration)
    if (known !== undefined) return known
    const view = emptyView(declarations.constants.get(declaration)?.name ?? '?')
    made.set(declaration, view)
    addMembers(view, declaration.members)
    return view
  }
  const childView = (view, name) => {
    const child = view.children.get(name) ?? emptyView(view.by)
    view.children.set(name, child)
    return child
  }
  const addElement = (view, name, member) => {
    const parent = member.within === undefined ? view : childView(view, member.within)
    if (member.counted !== undefined) parent.attributes.set(member.counted, view.by)
    const target = viewOf(typeof member.target === 'function' ? member.target() : member.target)
    parent.children.set(name, union(parent.children.get(name), target))
  }
  const addMembers = (view, members) => {
    for (const [property, member] of Object.entries(members)) {
      const name = member.name ?? property
      const unit = member.type?.unit?.attribute
      if (member.kind === 'attribute') view.attributes.set(name, view.by)
      if (unit !== undefined && (member.kind === 'attribute' || member.kind === 'content')) {
        view.attributes.set(unit, view.by)
      }
      if (member.kind === 'element') addElement(view, name, member)
      if (member.kind === 'choice') {
        for (const [word, target] of member.choices) addElement(view, word, { target })
      }
      if (member.kind === 'flag') childView(view, name)
      if (member.kind === 'verbatim') childView(view, name).open = true
      if (member.kind === 'scalar') {
        const child = childView(view, name)
        if (member.attribute !== undefined) child.attributes.set(member.attribute, view.by)
        if (unit !== undefined) child.attributes.set(unit, view.by)
      }
      if (member.kind === 'beside') {
        const beside = members[member.property]
        childView(view, beside?.name ?? member.property).attributes.set(name, view.by)
      }
      if (member.kind === 'variant') {
        view.attributes.set(name, view.by)
        for (const added of member.variants.values()) addMembers(view, added)
      }
    }
  }
  return viewOf
}

/** @type {WeakMap<View, WeakMap<View, View>>} */
const unions = new WeakMap()

/** What either of two views knows, down to the last child. @param {View | undefined} one @param {View} other @returns {View} */
function union(one, other) {
  if (one === undefined || one === other) return other
  const known = unions.get(one)?.get(other)
  if (known !== undefined) return known
  const both = {
    by: one.by,
    attributes: new Map([...one.attributes, ...other.attributes]),
    children: new Map(one.children),
    open: one.open || other.open,
  }
  unions.set(one, (unions.get(one) ?? new WeakMap()).set(other, both))
  for (const [name, child] of other.children) both.children.set(name, union(both.children.get(name), child))
  return both
}
