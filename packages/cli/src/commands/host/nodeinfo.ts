import { attempt } from '../../output/command-error.ts'
import { formatFields } from '../../output/fields.ts'
import { connectedCommand } from '../command.ts'

const labelWidth = 20

/** `nodeinfo`: CPUs and memory of the host. */
export const nodeinfo = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const info = await attempt('failed to get node information', connection.getNodeInfo())
    const { model, cpus, mhz, sockets, cores, threads, nodes } = info
    const memory = Number(info.memory)
    output.result({ model, cpus, mhz, sockets, cores, threads, nodes, memory })
    const lines = [
      ['CPU model', model],
      ['CPU(s)', cpus],
      ['CPU frequency', `${mhz} MHz`],
      ['CPU socket(s)', sockets],
      ['Core(s) per socket', cores],
      ['Thread(s) per core', threads],
      ['NUMA cell(s)', nodes],
      ['Memory size', `${memory} KiB`],
    ] as const
    output.print(formatFields(lines, labelWidth))
  },
})
