import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

/** `iface-begin`: begins a change of the host's network that can be taken back. */
export const ifaceBegin = connectedCommand({
  options: {},
  async run({ connection, output }) {
    await attempt('Failed to begin network config change transaction', connection.interfaceChangeBegin())
    output.result({})
    output.remark('Network config change transaction started\n')
  },
})
