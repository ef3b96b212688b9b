import type { BlockIoTune } from '@guestwork/core'
import { data, number, text, type Values } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain-argument.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../impact.ts'
import { parameterProperty } from '../parameter-property.ts'
import { printParameters } from '../print-parameters.ts'

const amount = (help: string) => number(help, { maximum: Number.MAX_SAFE_INTEGER, namedOnly: true })

/** Limits whose names are libvirt's, with hyphens for underscores. */
const limitOptions = {
  'total-bytes-sec': amount('bytes a second'),
  'read-bytes-sec': amount('bytes read a second'),
  'write-bytes-sec': amount('bytes written a second'),
  'total-iops-sec': amount('requests a second'),
  'read-iops-sec': amount('reads a second'),
  'write-iops-sec': amount('writes a second'),
  'total-bytes-sec-max': amount('bytes a second in a burst'),
  'read-bytes-sec-max': amount('bytes read a second in a burst'),
  'write-bytes-sec-max': amount('bytes written a second in a burst'),
  'total-iops-sec-max': amount('requests a second in a burst'),
  'read-iops-sec-max': amount('reads a second in a burst'),
  'write-iops-sec-max': amount('writes a second in a burst'),
  'size-iops-sec': amount('bytes that count as one request'),
  'group-name': text('disks with this name share their limits', { namedOnly: true }),
  'total-bytes-sec-max-length': amount('seconds of a burst of bytes'),
  'read-bytes-sec-max-length': amount('seconds of a burst of bytes read'),
  'write-bytes-sec-max-length': amount('seconds of a burst of bytes written'),
  'total-iops-sec-max-length': amount('seconds of a burst of requests'),
  'read-iops-sec-max-length': amount('seconds of a burst of reads'),
  'write-iops-sec-max-length': amount('seconds of a burst of writes'),
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
    if (value !== undefined) limits[parameterProperty(name)] = BigInt(value)
  }
  return groupName === undefined ? limits : { ...limits, groupName }
}
