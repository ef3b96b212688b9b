/**
 * What the interfaces and the schema both need to know about an element: its properties, and its variants.
 */
export function shapeOf(declaration, declarations) {
  const entries = Object.entries(declaration.members)
  const variant = entries.find(([, member]) => member.kind === 'variant')
  return {
    ...declarations.constants.get(declaration),
    properties: propertiesOf(entries, declarations),
    variant: variant === undefined ? undefined : variantOf(variant, declarations),
  }
}

const silentKinds = new Set(['slot', 'variant', 'ignored'])

/** The properties that a user sees. */
export function propertiesOf(entries, declarations) {
  return entries
    .filter(([, member]) => !silentKinds.has(member.kind) && member.derived !== true)
    .map(([property, member]) => ({ property, member, doc: declarations.members.get(member) ?? '' }))
}

function variantOf([property, member], declarations) {
  const groups = new Map()
  for (const [word, members] of member.variants) {
    const group = groups.get(members) ?? { words: [], members, ...declarations.constants.get(members) }
    group.words.push(word)
    groups.set(members, group)
  }
  return { property, member, doc: declarations.members.get(member) ?? '', groups: [...groups.values()] }
}

/** The element that a member refers to. */
export function targetOf(member) {
  return typeof member.target === 'function' ? member.target() : member.target
}

/**
 * Every declaration that is reachable from one, in the order in which they are met. What lies behind one of `ends`
 * is not looked at.
 */
export function reachable(root, ends = new Map()) {
  const found = new Set()
  const visit = members => {
    for (const member of Object.values(members)) {
      if (member.kind === 'element') enter(targetOf(member))
      if (member.kind === 'choice') for (const target of member.choices.values()) enter(target)
      if (member.kind === 'variant') for (const added of member.variants.values()) visit(added)
    }
  }
  const enter = declaration => {
    if (found.has(declaration)) return
    found.add(declaration)
    if (!ends.has(declaration)) visit(declaration.members)
  }
  enter(root)
  return [...found]
}

/** A constant's name as the name of a type. */
export function typeName(constant) {
  return constant.charAt(0).toUpperCase() + constant.slice(1)
}
