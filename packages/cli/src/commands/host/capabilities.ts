import { connectedCommand } from '../command.ts'

/** `capabilities`: what host and hypervisor can do. */
export const capabilities = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const xml = await connection.getCapabilities()
    output.result({ xml })
    output.print(`${xml}\n`)
  },
})
