import { data, flag, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `set-user-sshkeys`: the SSH keys that let somebody in as a user of a guest. */
export const setUserSshkeys = connectedCommand({
  description: 'Without --reset and --remove, the keys are added to those that are there.',
  options: {
    domain: domainOption,
    user: data('the user'),
    file: text('file with the keys, one a line', { completes: 'file' }),
    reset: flag('remove all other keys'),
    remove: flag('remove these keys'),
  },
  requires: [['remove', 'file']],
  async run({ connection, options, output }) {
    const { user, file, reset, remove } = options
    if (reset && remove)
      throw new CommandError('INVALID_ARG', ['Options --reset and --remove are mutually exclusive'])
    const domain = await findDomain(connection, options.domain)
    if (file === undefined && !reset) throw new CommandError('INVALID_ARG', ['Option --file is required'])
    const keys = file === undefined ? [] : await readKeys(file)
    await domain.setAuthorizedSshKeys(user, keys, { remove, append: !reset && !remove })
    output.result({ ...domainIdentity(domain), user })
  },
})

/** The keys in a file; lines without one are left out. */
async function readKeys(file: string): Promise<string[]> {
  const keys = (await readDocument(file)).split('\n').filter(line => line.trim() !== '')
  if (keys.length === 0) throw new CommandError('INVALID_ARG', [`File ${file} contains no keys`])
  return keys
}
