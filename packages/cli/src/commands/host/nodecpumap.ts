import { formatBitmap } from '@guestwork/util'
import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

const labelWidth = 15

/** `nodecpumap`: which CPUs the host has, and which of them are online. */
export const nodecpumap = connectedCommand({
  options: { pretty: flag('print ranges') },
  async run({ connection, options, output }) {
    const { cpus, online, onlineCpus } = await attempt('Unable to get cpu map', connection.getNodeCpuMap())
    output.result({ cpus, online, onlineCpus })
    const drawn = Array.from({ length: cpus }, (_, cpu) => (onlineCpus.includes(cpu) ? 'y' : '-')).join('')
    const lines = [
      ['CPUs present:', cpus],
      ['CPUs online:', online],
      ['CPU map:', options.pretty ? formatBitmap(onlineCpus) : drawn],
    ] as const
    output.print(lines.map(([label, value]) => `${label.padEnd(labelWidth)} ${value}\n`).join(''))
  },
})
