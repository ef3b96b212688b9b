/**
 * The way from the domain to a value: names of properties, and members of lists as their key in brackets, such as
 * `['devices', 'disks', '[vda]', 'serial']`.
 */
export type Path = readonly string[]

/** A member of a list as a part of a path. */
export function member(key: string): string {
  return `[${key}]`
}

/** A path as a text: `devices.disks[vda].serial`. */
export function formatPath(path: Path): string {
  return path.reduce(
    (text, part) => (part.startsWith('[') || text === '' ? text + part : `${text}.${part}`),
    '',
  )
}

/** The parts of a pattern such as `devices.*[*].alias`. */
export function parsePattern(pattern: string): Path {
  return pattern.replaceAll('[*]', '.[*]').split('.')
}

/**
 * Whether a pattern covers a path: `*` is any property, `[*]` any member of a list, and what the pattern says ends at
 * the path or before it.
 */
export function covers(pattern: Path, path: Path): boolean {
  return pattern.length <= path.length && pattern.every((part, at) => coversPart(part, path[at] ?? ''))
}

function coversPart(part: string, of: string): boolean {
  const isMember = of.startsWith('[')
  if (part === '[*]') return isMember
  return part === of || (part === '*' && !isMember)
}
