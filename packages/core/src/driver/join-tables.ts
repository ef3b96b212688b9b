/** All properties of several tables. */
type Joined<Tables extends readonly object[]> = Tables extends readonly [
  infer First,
  ...infer Rest extends object[],
]
  ? First & Joined<Rest>
  : object

/**
 * One table with the rows of several. Without a prototype, V8 hashes the rows from the start; a literal of hundreds of
 * spread rows takes it milliseconds.
 */
export function joinTables<Tables extends readonly object[]>(...tables: Tables): Joined<Tables> {
  return Object.assign(Object.create(null) as object, ...tables) as Joined<Tables>
}
