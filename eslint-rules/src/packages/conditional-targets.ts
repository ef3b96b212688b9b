import { isRecord } from './manifest.ts'

/**
 * What a key of an `exports` or `imports` map can stand for, under every condition that is not left out.
 *
 * @param map - the map; a string, or a map of conditions only, stands for the entry `.`
 * @param key - what is asked for, such as `./domain` or `#platform`
 * @param leftOut - conditions that never hold
 * @returns the targets in the map's order, `*` filled in; nothing where the key is not in the map
 */
export function conditionalTargets(
  map: unknown,
  key: string,
  leftOut: readonly string[] = [],
): readonly string[] {
  const entries = isRecord(map) && Object.keys(map).every(name => /^[.#]/.test(name)) ? map : { '.': map }
  const own = Object.hasOwn(entries, key) ? key : undefined
  const pattern =
    own ??
    Object.keys(entries)
      .filter(name => filling(name, key) !== undefined)
      .sort(byLength)[0]
  if (pattern === undefined) return []
  const filled = filling(pattern, key) ?? ''
  return leaves(entries[pattern], leftOut).map(target => target.replaceAll('*', filled))
}

function filling(pattern: string, key: string): string | undefined {
  const [head = '', tail, ...more] = pattern.split('*')
  if (tail === undefined || more.length > 0 || key.length < head.length + tail.length) return undefined
  return key.startsWith(head) && key.endsWith(tail)
    ? key.slice(head.length, key.length - tail.length)
    : undefined
}

function byLength(one: string, other: string): number {
  return other.length - one.length
}

function leaves(target: unknown, leftOut: readonly string[]): readonly string[] {
  if (typeof target === 'string') return [target]
  if (Array.isArray(target)) return target.flatMap(item => leaves(item, leftOut))
  if (!isRecord(target)) return []
  return Object.entries(target).flatMap(([condition, inner]) =>
    leftOut.includes(condition) ? [] : leaves(inner, leftOut),
  )
}
