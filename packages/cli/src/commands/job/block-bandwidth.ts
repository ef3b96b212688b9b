import { readBig } from '../../grammar/big-number.ts'
import { flag, text, type Option } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { readScaled } from '../arguments/read-size.ts'

const bytesOfMib = 2n ** 20n
const largest = 2n ** 64n - 1n

/** The option that limits the rate of a block job. */
export const bandwidthOption: Option<string | undefined> = {
  ...text('limit in MiB a second, or with a unit', { emptyAllowed: true }),
  kind: 'number',
}

/** The option that makes it bytes. */
export const bytesOption = flag('--bandwidth is in bytes a second')

/**
 * The rate that a user wrote, in MiB a second, with `bytes` in bytes (`virshBlockJobOptionBandwidth`). One with a unit is
 * rounded down; -1 is the largest that there is.
 *
 * @throws CommandError for a text that is none.
 */
export function readBandwidth({
  bandwidth,
  bytes,
}: {
  readonly bandwidth: string | undefined
  readonly bytes: boolean
}): bigint | undefined {
  if (bandwidth === undefined) return undefined
  const rate = readBig(bandwidth)
  if (bytes || rate === undefined) {
    const scaled = readScaled('--bandwidth', bandwidth)
    return bytes ? scaled : scaled / bytesOfMib
  }
  if (rate > largest || rate < -largest) {
    throw new CommandError('INVALID_ARG', [
      `Scaled numeric value '${bandwidth}' for <--bandwidth> option is malformed or out of range`,
    ])
  }
  return BigInt.asUintN(64, rate)
}
