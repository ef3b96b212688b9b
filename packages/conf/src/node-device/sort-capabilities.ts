/** A capability that has others. */
export interface Capable {
  /** The others. */
  capabilities?: { type: string }[]
}

/** A function that puts the capabilities within a capability into an order. */
export function sortCapabilities(order: readonly string[]): (owner: Capable) => void {
  return ({ capabilities }) => {
    capabilities?.sort((first, second) => order.indexOf(first.type) - order.indexOf(second.type))
  }
}
