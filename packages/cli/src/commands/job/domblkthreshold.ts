import { data, scaledNumber, required } from '../../grammar/option.ts'
import { readScaled } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `domblkthreshold`: asks for an event when the guest writes beyond a byte of an image. */
export const domblkthreshold = connectedCommand({
  options: {
    domain: domainOption,
    dev: data('target of the disk, or an image of its chain such as vda[1]', { completes: 'disk' }),
    threshold: required(scaledNumber('the byte, or a size with a unit')),
  },
  async run({ connection, options, output }) {
    const threshold = readScaled('threshold', options.threshold)
    const domain = await findDomain(connection, options.domain)
    await domain.setBlockThreshold(options.dev, threshold)
    output.result({ ...domainIdentity(domain), device: options.dev, threshold })
  },
})
