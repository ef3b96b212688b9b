import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

/** `hostname`: the host's name. */
export const hostname = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const name = await attempt('failed to get hostname', connection.getHostname())
    output.result({ hostname: name })
    output.print(`${name}\n`)
  },
})
