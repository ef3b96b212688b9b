import { number, text, type Values } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain-argument.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../impact.ts'
import { printParameters } from '../print-parameters.ts'

/** Limits for single devices of the host: the option and libvirt's name. */
const deviceLimits = {
  'device-weights': 'device_weight',
  'device-read-iops-sec': 'device_read_iops_sec',
  'device-write-iops-sec': 'device_write_iops_sec',
  'device-read-bytes-sec': 'device_read_bytes_sec',
  'device-write-bytes-sec': 'device_write_bytes_sec',
} as const

const tuneOptions = {
  weight: number('share of the disks, 100 to 1000', { namedOnly: true }),
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
    const parameters = wishesOf(options)
    if (parameters.length > 0) {
      const call = domain.setBlkioParameters({ parameters }, impact)
      await attempt('Unable to change blkio parameters', call)
      return output.result(Object.fromEntries(parameters.map(({ field, value }) => [field, value])))
    }
    const call = domain.getBlkioParameters(impact)
    const answer = await attempt('Unable to get number of blkio parameters', call)
    printParameters(output, answer.parameters)
  },
})

function wishesOf(options: Values<typeof tuneOptions>) {
  const devices = Object.entries(deviceLimits).flatMap(([option, field]) => {
    const value = options[option as keyof typeof deviceLimits]
    return value === undefined ? [] : [{ field, type: 'string' as const, value }]
  })
  const { weight } = options
  return weight === undefined
    ? devices
    : [{ field: 'weight', type: 'uint' as const, value: weight }, ...devices]
}
