import { text } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'

/** `maxvcpus`: how many virtual CPUs a domain can have. */
export const maxvcpus = connectedCommand({
  options: { type: text('kind of domain, such as kvm') },
  async run({ connection, options, output }) {
    const count = await connection.getMaxVcpus(options.type)
    output.result({ maxVcpus: count })
    output.print(`${count}\n`)
  },
})
