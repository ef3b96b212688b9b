import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

/** `iface-commit`: keeps what changed since iface-begin. */
export const ifaceCommit = connectedCommand({
  options: {},
  async run({ connection, output }) {
    await attempt('Failed to commit network config change transaction', connection.interfaceChangeCommit())
    output.result({})
    output.remark('Network config change transaction committed\n')
  },
})
