import { VirtError } from '@guestwork/util'

/** An object out of a message of QEMU, whose members nobody has checked yet. */
export type QmpRecord = Readonly<Record<string, unknown>>

/** The value as an object. `what` names it in the error. */
export function recordOf(value: unknown, what: string): QmpRecord {
  if (isRecord(value)) return value
  throw unexpected(what, 'an object')
}

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is QmpRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member of an object that is a text. */
export function stringIn(record: QmpRecord, name: string): string {
  const value = record[name]
  if (typeof value === 'string') return value
  throw unexpected(name, 'a string')
}

/** The member of an object that is a text, or undefined when there is none. */
export function optionalStringIn(record: QmpRecord, name: string): string | undefined {
  return record[name] === undefined ? undefined : stringIn(record, name)
}

/** The member of an object that is a number. */
export function numberIn(record: QmpRecord, name: string): number {
  const value = record[name]
  if (typeof value === 'number') return value
  throw unexpected(name, 'a number')
}

/** The member of an object that is true or false. */
export function booleanIn(record: QmpRecord, name: string): boolean {
  const value = record[name]
  if (typeof value === 'boolean') return value
  throw unexpected(name, 'true or false')
}

/** A list of objects, each read by `read`. */
export function listOf<T>(value: unknown, what: string, read: (record: QmpRecord) => T): T[] {
  if (!Array.isArray(value)) throw unexpected(what, 'a list')
  return value.map(item => read(recordOf(item, what)))
}

function unexpected(what: string, wanted: string): VirtError {
  return new VirtError('INTERNAL_ERROR', `QEMU's answer has no '${what}' that is ${wanted}`, {
    domain: 'QEMU',
  })
}
