import { VirtError } from '@guestwork/util'
import type { ArgumentKind, SlotMetadata } from './driver/slot-metadata.ts'

const int = { lowest: -(2 ** 31), highest: 2 ** 31 - 1 }
const uint = { lowest: 0, highest: 2 ** 32 - 1 }
const long = { lowest: -(2n ** 63n), highest: 2n ** 63n - 1n }
const ulong = { lowest: 0n, highest: 2n ** 64n - 1n }
const canonicalUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Tells what is wrong with a value, in words that follow the parameter's name; undefined when it is right. */
type Check = (value: unknown) => string | undefined

const checks: Partial<Record<ArgumentKind, Check>> = {
  string: checkText,
  strings: listOf(checkText),
  uuid: value =>
    typeof value === 'string' && canonicalUuid.test(value)
      ? undefined
      : 'must be a UUID in its canonical form',
  int: wholeNumber(int),
  ints: listOf(wholeNumber(int)),
  uint: wholeNumber(uint),
  uints: listOf(wholeNumber(uint)),
  flags: wholeNumber(uint),
  long: wholeBigint(long),
  ulong: wholeBigint(ulong),
  ulongs: listOf(wholeBigint(ulong)),
  boolean: value => (typeof value === 'boolean' ? undefined : 'must be true or false'),
  bytes: value => (value instanceof Uint8Array ? undefined : 'must be a Uint8Array'),
  function: value => (typeof value === 'function' ? undefined : 'must be a function'),
}

/**
 * Checks types and ranges of a slot's arguments against its metadata.
 *
 * @throws VirtError `INVALID_ARG` that names the parameter and says what it must be.
 */
export function checkArguments(slot: string, { parameters }: SlotMetadata, args: readonly unknown[]): void {
  let position = 0
  for (const name in parameters) {
    const kind = parameters[name]
    const problem = kind === undefined ? undefined : checkArgument(kind, args[position])
    if (problem !== undefined) {
      throw new VirtError('INVALID_ARG', `${name} of ${slot} ${problem}`, {
        details: { slot, parameter: name },
      })
    }
    position++
  }
}

function checkArgument(kind: ArgumentKind, value: unknown): string | undefined {
  if (value === undefined && kind.endsWith('?')) return undefined
  const check = checks[kind] ?? (kind === 'string?' ? checkText : checkObject)
  return check(value)
}

function checkObject(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? undefined : 'must be an object of this connection'
}

function checkText(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be text'
  return value.includes('\0') ? 'must not hold a NUL character' : undefined
}

function wholeNumber({ lowest, highest }: { lowest: number; highest: number }): Check {
  return value =>
    typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest
      ? undefined
      : `must be a whole number from ${String(lowest)} to ${String(highest)}`
}

function wholeBigint({ lowest, highest }: { lowest: bigint; highest: bigint }): Check {
  return value =>
    typeof value === 'bigint' && value >= lowest && value <= highest
      ? undefined
      : `must be a bigint from ${String(lowest)} to ${String(highest)}`
}

function listOf(check: Check): Check {
  return value => {
    if (!Array.isArray(value)) return 'must be a list'
    const problems: (string | undefined)[] = value.map(check)
    const at = problems.findIndex(problem => problem !== undefined)
    return at < 0 ? undefined : `at position ${String(at)} ${String(problems[at])}`
  }
}
