import { data, required, scaledNumber } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { readScaled } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `blockresize`: gives a disk of a running domain another size. */
export const blockresize = connectedCommand({
  options: {
    domain: domainOption,
    path: data('target or source of the disk', { completes: 'disk' }),
    size: required(scaledNumber('the new size, in KiB or with a unit')),
  },
  async run({ connection, options, output }) {
    const { path } = options
    const bytes = readScaled('size', options.size, 1024n)
    const domain = await findDomain(connection, options.domain)
    await attempt(`Failed to resize block device '${path}'`, domain.blockResize(path, bytes))
    output.result({ ...domainIdentity(domain), disk: path, size: bytes })
    output.remark(`Block device '${path}' is resized`)
  },
})
