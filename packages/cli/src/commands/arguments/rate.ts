import { CommandError } from '../../output/command-error.ts'

const parts = ['average', 'peak', 'burst', 'floor'] as const

/** The traffic that an interface may have: KiB a second, of `burst` KiB; 0 for what was left out. */
export type Rate = Readonly<Record<(typeof parts)[number], bigint>>

/** Which way traffic goes, seen from the guest. */
export type RateDirection = 'inbound' | 'outbound'

const largest = 2n ** 64n - 1n

/**
 * The amounts of a text such as `1000,5000,,200` (`virshParseRateStr`).
 *
 * @throws CommandError `INVALID_ARG` for what is no number, and for too many of them.
 */
export function readRate(text: string): Rate {
  const [average = '', peak = '', burst = '', floor = '', ...more] = text.split(',')
  if (more.length > 0) throw refused(`Rate string '${text}' has too many fields`)
  return {
    average: readAmount('average', average),
    peak: readAmount('peak', peak),
    burst: readAmount('burst', burst),
    floor: readAmount('floor', floor),
  }
}

/** The amounts of a rate that say something, by name, in libvirt's order. */
export function givenAmounts(rate: Rate): readonly (readonly [part: keyof Rate, amount: bigint])[] {
  return parts.map(part => [part, rate[part]] as const).filter(([, amount]) => amount > 0n)
}

/**
 * Refuses a rate without an average, and what outbound traffic cannot have.
 *
 * @param mayBeZero - nothing but zeros is accepted: it takes a limit away
 * @throws CommandError `INVALID_ARG`.
 */
export function requireSense(direction: RateDirection, rate: Rate, mayBeZero: boolean): void {
  const { average, peak, burst, floor } = rate
  const isInbound = direction === 'inbound'
  const isMissing = average === 0n && !(isInbound && floor > 0n)
  if (isMissing && !(mayBeZero && peak === 0n && burst === 0n))
    throw refused(
      isInbound ? 'either inbound average or floor is mandatory' : 'outbound average is mandatory',
    )
  if (!isInbound && floor > 0n) throw refused('outbound floor is unsupported yet')
}

function readAmount(part: keyof Rate, text: string): bigint {
  if (text === '') return 0n
  const [, digits] = /^[ \t\n\v\f\r]*\+?(\d+)$/.exec(text) ?? []
  const amount = digits === undefined ? undefined : BigInt(digits)
  if (amount !== undefined && amount <= largest) return amount
  throw refused(`field '${part}' is malformed`)
}

function refused(line: string): CommandError {
  return new CommandError('INVALID_ARG', [line])
}
