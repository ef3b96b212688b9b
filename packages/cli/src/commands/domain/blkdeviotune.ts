import type { BlockIoTune } from '@guestwork/core'
import { readBig } from '../../grammar/big-number.ts'
import { data, malformed, scaledNumber, text, type Values } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { parameterProperty } from '../answers/parameter-property.ts'
import { printParameters } from '../answers/print-parameters.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { readScaled } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

const largest = 2n ** 64n - 1n

/** Limits whose names are libvirt's, with hyphens for underscores. */
const limitOptions = {
  'total-bytes-sec': scaledNumber('bytes a second'),
  'read-bytes-sec': scaledNumber('bytes read a second'),
  'write-bytes-sec': scaledNumber('bytes written a second'),
  'total-iops-sec': scaledNumber('requests a second'),
  'read-iops-sec': scaledNumber('reads a second'),
  'write-iops-sec': scaledNumber('writes a second'),
  'total-bytes-sec-max': scaledNumber('bytes a second in a burst'),
  'read-bytes-sec-max': scaledNumber('bytes read a second in a burst'),
  'write-bytes-sec-max': scaledNumber('bytes written a second in a burst'),
  'total-iops-sec-max': scaledNumber('requests a second in a burst'),
  'read-iops-sec-max': scaledNumber('reads a second in a burst'),
  'write-iops-sec-max': scaledNumber('writes a second in a burst'),
  'size-iops-sec': scaledNumber('bytes that count as one request'),
  'group-name': text('disks with this name share their limits'),
  'total-bytes-sec-max-length': scaledNumber('seconds of a burst of bytes'),
  'read-bytes-sec-max-length': scaledNumber('seconds of a burst of bytes read'),
  'write-bytes-sec-max-length': scaledNumber('seconds of a burst of bytes written'),
  'total-iops-sec-max-length': scaledNumber('seconds of a burst of requests'),
  'read-iops-sec-max-length': scaledNumber('seconds of a burst of reads'),
  'write-iops-sec-max-length': scaledNumber('seconds of a burst of writes'),
}

/** `blkdeviotune`: the limits of one disk, or changes them. */
export const blkdeviotune = connectedCommand({
  options: {
    domain: domainOption,
    device: data('target or source of the disk', { completes: 'disk' }),
    ...limitOptions,
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const impact = chosenImpact(options)
    const limits = wishesOf(options)
    if (Object.keys(limits).length > 0) {
      const call = domain.setBlockIoTune(options.device, limits, impact)
      await attempt('Unable to change block I/O throttle', call)
      return output.result(limits)
    }
    const call = domain.getBlockIoTune(options.device, impact)
    const answer = await attempt('Unable to get number of block I/O throttle parameters', call)
    printParameters(output, answer.parameters)
  },
})

function wishesOf(options: Values<typeof limitOptions>): BlockIoTune {
  const { 'group-name': groupName, ...amounts } = options
  const limits: Record<string, bigint> = {}
  for (const name of Object.keys(limitOptions)) {
    const value = amounts[name as keyof typeof amounts]
    if (value !== undefined) limits[parameterProperty(name)] = readAmount(name, value)
  }
  return groupName === undefined ? limits : { ...limits, groupName }
}

function readAmount(name: string, text: string): bigint {
  try {
    return readBytesOrNumber(name, text)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    const [line = '', ...more] = error.lines
    throw new CommandError('INVALID_ARG', [line, 'Unable to parse integer parameter', ...more])
  }
}

/** Bytes a second may have a unit, all others are plain numbers. */
function readBytesOrNumber(name: string, text: string): bigint {
  if (/bytes-sec(?:-max)?$/.test(name)) return readScaled(name, text)
  const number = readBig(text)
  if (number === undefined || number < 0n || number > largest) throw malformed(name, text)
  return number
}
