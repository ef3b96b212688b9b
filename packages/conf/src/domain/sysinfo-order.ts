import type { CheckContext } from '../codec/check.ts'

interface Table {
  entries?: { name: string; value?: string }[]
}

interface Tables {
  type: string
  bios?: Table
  system?: Table
  baseBoards?: Table[]
  chassis?: Table
}

const order = {
  bios: ['vendor', 'version', 'date', 'release'],
  system: ['manufacturer', 'product', 'version', 'serial', 'uuid', 'sku', 'family'],
  baseBoard: ['manufacturer', 'product', 'version', 'serial', 'asset', 'location'],
  chassis: ['manufacturer', 'version', 'serial', 'asset', 'sku'],
}

/** Puts the values of each table into the order of the standard. What is not in it, or empty, is dropped where that is asked for. */
export function orderTables(tables: Tables, context: CheckContext): void {
  if (context.unknown === 'drop') dropUnknown(tables)
  const { bios, system, baseBoards, chassis } = tables
  sort(bios, order.bios)
  sort(system, order.system)
  for (const board of baseBoards ?? []) sort(board, order.baseBoard)
  sort(chassis, order.chassis)
}

/** A table without a value goes too. */
function dropUnknown(tables: Tables): void {
  if (!keepKnown(tables.bios, order.bios)) delete tables.bios
  if (!keepKnown(tables.system, order.system)) delete tables.system
  if (!keepKnown(tables.chassis, order.chassis)) delete tables.chassis
  const boards = tables.baseBoards?.filter(board => keepKnown(board, order.baseBoard)) ?? []
  if (boards.length > 0) tables.baseBoards = boards
  else delete tables.baseBoards
}

/** Whether a table is left. */
function keepKnown(table: Table | undefined, names: readonly string[]): boolean {
  const entries = table?.entries?.filter(({ name, value = '' }) => value !== '' && names.includes(name)) ?? []
  if (table !== undefined) table.entries = entries
  return entries.length > 0
}

function sort(table: Table | undefined, names: readonly string[]): void {
  table?.entries?.sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name))
}
