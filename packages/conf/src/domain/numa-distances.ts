/** A node with its distances to others. */
export interface Cell {
  /** The number of the node. */
  id?: number
  /** The distances that are known. */
  distances?: { siblings?: Sibling[] }
}

interface Sibling {
  id: number
  value: number
}

const toItself = 10

/** A distance in one direction holds in the other too, and each node is near to itself. */
export function completeDistances(cells: readonly Cell[]): void {
  for (const { id, distances } of cells) {
    for (const { id: other, value } of [...(distances?.siblings ?? [])]) {
      const target = cells.find(cell => cell.id === other)
      if (target === undefined || id === undefined) continue
      addSibling(target, id, value)
    }
  }
  for (const cell of cells) {
    if (cell.distances?.siblings === undefined || cell.id === undefined) continue
    addSibling(cell, cell.id, toItself)
    cell.distances.siblings.sort((one, another) => one.id - another.id)
  }
}

function addSibling(cell: Cell, id: number, value: number): void {
  const siblings = ((cell.distances ??= {}).siblings ??= [])
  if (!siblings.some(sibling => sibling.id === id)) siblings.push({ id, value })
}
