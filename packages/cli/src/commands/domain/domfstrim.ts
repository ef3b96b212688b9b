import { bigNumber } from '../../grammar/big-number.ts'
import { text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `domfstrim`: tells the disks of a guest which blocks its file systems do not use. */
export const domfstrim = connectedCommand({
  options: {
    domain: domainOption,
    minimum: bigNumber('smallest stretch to tell of, in bytes'),
    mountpoint: text('only the file system that is mounted here'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { minimum = 0n, mountpoint } = options
    const call = domain.fsTrim(mountpoint === undefined ? { minimum } : { minimum, mountpoint })
    await attempt('Unable to invoke fstrim', call)
    output.result(domainIdentity(domain))
  },
})
