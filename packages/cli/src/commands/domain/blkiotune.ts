import type { BlkioParameters } from '@guestwork/core'
import { integer, text, type Values } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { printParameters } from '../answers/print-parameters.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

const tuneOptions = {
  weight: integer('share of the disks, 100 to 1000'),
  'device-weights': text('share of single devices: PATH,WEIGHT,…', { emptyAllowed: true }),
  'device-read-iops-sec': text('reads a second: PATH,NUMBER,…', { emptyAllowed: true }),
  'device-write-iops-sec': text('writes a second: PATH,NUMBER,…', { emptyAllowed: true }),
  'device-read-bytes-sec': text('bytes read a second: PATH,NUMBER,…', { emptyAllowed: true }),
  'device-write-bytes-sec': text('bytes written a second: PATH,NUMBER,…', { emptyAllowed: true }),
}

/** `blkiotune`: how the host's disks are shared with a domain, or changes it. */
export const blkiotune = connectedCommand({
  options: { domain: domainOption, ...tuneOptions, ...impactOptions },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const impact = chosenImpact(options)
    const limits = wishesOf(options)
    if (Object.keys(limits).length > 0) {
      const call = domain.setBlkioParameters(limits, impact)
      await attempt('Unable to change blkio parameters', call)
      return output.result(limits)
    }
    const call = domain.getBlkioParameters(impact)
    const answer = await attempt('Unable to get number of blkio parameters', call)
    printParameters(output, answer.parameters)
  },
})

function wishesOf(options: Values<typeof tuneOptions>): BlkioParameters {
  const { weight = 1 } = options
  if (weight < 1) throw new CommandError('INVALID_ARG', [`Invalid value of ${weight} for I/O weight`])
  const wishes = {
    weight: options.weight,
    deviceWeight: readDevices(options['device-weights'], Number),
    deviceReadIopsSec: readDevices(options['device-read-iops-sec'], Number),
    deviceWriteIopsSec: readDevices(options['device-write-iops-sec'], Number),
    deviceReadBytesSec: readDevices(options['device-read-bytes-sec'], BigInt),
    deviceWriteBytesSec: readDevices(options['device-write-bytes-sec'], BigInt),
  }
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined))
}

/** Devices and their limits: `/dev/sda,500,/dev/sdb,300`. */
function readDevices<N>(
  given: string | undefined,
  toNumber: (text: string) => N,
): { readonly device: string; readonly value: N }[] | undefined {
  if (given === undefined) return undefined
  const words = given === '' ? [] : given.split(',')
  return words.flatMap((path, position) => {
    if (position % 2 === 1) return []
    const amount = words[position + 1] ?? ''
    const value = /^\d{1,19}$/.test(amount) ? toNumber(amount) : undefined
    if (path === '' || value === undefined || String(value) !== BigInt(amount).toString())
      throw new CommandError('INVALID_ARG', [`unable to parse blkio device '${path}' '${given}'`])
    return [{ device: path, value }]
  })
}
