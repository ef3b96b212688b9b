import { bigNumber } from '../../grammar/big-number.ts'
import { text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

const maximumBytes = 65536

/** `domsetlaunchsecstate`: puts a secret into the encrypted memory of a domain that was started paused. */
export const domsetlaunchsecstate = connectedCommand({
  options: {
    domain: domainOption,
    secrethdr: text('file with the header of the secret, in base64', { namedOnly: true, completes: 'file' }),
    secret: text('file with the encrypted secret, in base64', { namedOnly: true, completes: 'file' }),
    'set-address': bigNumber('where in the memory of the guest it is put'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { secrethdr, secret, 'set-address': sevSecretSetAddress } = options
    if (secrethdr === undefined || secret === undefined)
      throw new CommandError('INVALID_ARG', ['Both secret and the secret header are required'])
    const sevSecretHeader = await readText(secrethdr)
    const sevSecret = await readText(secret)
    const call = domain.setLaunchSecurityState({ sevSecretHeader, sevSecret, sevSecretSetAddress })
    await attempt('Unable to set launch security state', call)
    output.result(domainIdentity(domain))
  },
})

async function readText(path: string): Promise<string> {
  const { readFileLimited } = await import('@guestwork/util/node')
  return (await readFileLimited(path, maximumBytes, { pipes: true })).toString('utf8')
}
