/** What is done: an entry is added, replaced, or taken away (`virNetworkUpdateCommand`). */
export type NetworkUpdateCommand = 'add-first' | 'add-last' | 'modify' | 'delete'

/** A change that was read: its entry in place of XML. */
export interface ReadUpdate<Entry> {
  /** What is done. */
  readonly command: NetworkUpdateCommand
  /** The index of the `<ip>`, or -1. */
  readonly parentIndex: number
  /** The entry. */
  readonly entry: Entry
}
