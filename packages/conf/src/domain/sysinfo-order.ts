interface Table {
  entries?: { name: string }[]
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

/** Puts the values of each table into the order of the standard. */
export function orderTables({ bios, system, baseBoards, chassis }: Tables): void {
  sort(bios, order.bios)
  sort(system, order.system)
  for (const board of baseBoards ?? []) sort(board, order.baseBoard)
  sort(chassis, order.chassis)
}

function sort(table: Table | undefined, names: readonly string[]): void {
  table?.entries?.sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name))
}
