import { readScaled } from '../arguments/read-size.ts'

/** A size of a page in KiB that a user wrote, such as `4K` or `2M`; without a unit it is in KiB. */
export function readPageSize(text: string): number {
  return Number(readScaled('pagesize', text, 1024n) / 1024n)
}
