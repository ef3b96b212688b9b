import { VirtError } from '@guestwork/util'

/** Commands that add an entry. */
export type AddCommand = 'add-first' | 'add-last'

/** Adds an entry at an end of a list; returns the list. */
export function insert<Entry>(list: Entry[] | undefined, entry: Entry, command: AddCommand): Entry[] {
  const entries = list ?? []
  if (command === 'add-first') entries.unshift(entry)
  else entries.push(entry)
  return entries
}

/** The error about an entry that is missing or in the way. */
export function invalidUpdate(message: string): VirtError {
  return new VirtError('OPERATION_INVALID', message, { domain: 'NETWORK' })
}

/** The error about entries that cannot be replaced. */
export function unchangeable(what: string): VirtError {
  const message = `${what} cannot be modified, only added or deleted`
  return new VirtError('OPERATION_UNSUPPORTED', message, { domain: 'NETWORK' })
}
