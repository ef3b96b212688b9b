import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

/** `iface-rollback`: takes back what changed since iface-begin. */
export const ifaceRollback = connectedCommand({
  options: {},
  async run({ connection, output }) {
    await attempt(
      'Failed to rollback network config change transaction',
      connection.interfaceChangeRollback(),
    )
    output.result({})
    output.remark('Network config change transaction rolled back\n')
  },
})
