import { scaledNumber, text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain-argument.ts'
import { readSize } from '../read-size.ts'

/** `domfstrim`: tells the disks of a guest which blocks its file systems do not use. */
export const domfstrim = connectedCommand({
  options: {
    domain: domainOption,
    minimum: scaledNumber('smallest stretch to tell of, in bytes or with a unit'),
    mountpoint: text('only the file system that is mounted here'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const minimum = options.minimum === undefined ? 0n : readSize(options.minimum)
    const { mountpoint } = options
    const call = domain.fsTrim(mountpoint === undefined ? { minimum } : { minimum, mountpoint })
    await attempt('Unable to invoke fstrim', call)
    output.result(domainIdentity(domain))
  },
})
