import type { Secret } from '@guestwork/core'
import { flag } from '../../grammar/option.ts'
import { formatTable } from '../../output/table.ts'
import { attemptList } from '../answers/attempt-list.ts'
import { byUuid } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { secretIdentity } from './secret-argument.ts'

/** `secret-list`: the secrets of the host, without their values. */
export const secretList = connectedCommand({
  options: {
    ephemeral: flag('those that are kept in memory only'),
    'no-ephemeral': flag('those that are stored'),
    private: flag('those whose value is given to nobody'),
    'no-private': flag('those whose value can be read'),
  },
  async run({ connection, options, output }) {
    const filter = {
      ephemeral: options.ephemeral,
      noEphemeral: options['no-ephemeral'],
      private: options.private,
      noPrivate: options['no-private'],
    }
    const filtered = Object.values(filter).includes(true)
    const wanted = { objects: 'secrets', count: 'virConnectNumOfSecrets', filtered }
    const secrets = await attemptList(connection.listSecrets(filter), wanted)
    secrets.sort(byUuid)
    output.result(secrets.map(secretIdentity))
    const rows = secrets.map(secret => [secret.uuid, usageText(secret)])
    output.print(formatTable(output.quiet ? undefined : ['UUID', 'Usage'], rows))
  },
})

function usageText({ usageType, usageId }: Secret): string {
  return usageType === 'none' ? 'Unused' : `${usageType} ${usageId}`
}
