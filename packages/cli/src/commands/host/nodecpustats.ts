import type { Connection, HostCpuStats } from '@guestwork/core'
import { setTimeout as pause } from 'node:timers/promises'
import { flag, number } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

/** How long two looks are apart, in milliseconds. */
const period = 1000
const labelWidth = 15

/** The times in the order in which they are printed, each with its label. */
const labels = { user: 'user', kernel: 'system', idle: 'idle', iowait: 'iowait', intr: 'intr' } as const
type Kind = keyof typeof labels
type Times = ReadonlyMap<Kind, bigint>

/** `nodecpustats`: CPU time of the host since it booted, or how it is spent now. */
export const nodecpustats = connectedCommand({
  options: {
    cpu: number('number of a CPU', { minimum: -1 }),
    percent: flag('what is spent within one second'),
  },
  async run({ connection, options, output }) {
    const cpu = options.cpu === -1 ? undefined : options.cpu
    const first = await ask(connection, cpu)
    if (!options.percent) {
      output.result(first)
      const times = [...timesOf(first)]
      return output.print(
        times
          .map(([kind, time]) => `${`${labels[kind]}:`.padEnd(labelWidth)} ${String(time).padStart(20)}\n`)
          .join(''),
      )
    }
    const shares =
      first.utilization === undefined
        ? await measureShares(connection, cpu, timesOf(first))
        : { usage: Number(first.utilization), idle: 100 - Number(first.utilization) }
    output.result(shares)
    output.print(Object.entries(shares).map(formatShare).join(''))
  },
})

function ask(connection: Connection, cpu: number | undefined): Promise<HostCpuStats> {
  return attempt('Unable to get node cpu stats', connection.getNodeCpuStats(cpu))
}

function timesOf(stats: HostCpuStats): Times {
  const kinds = Object.keys(labels) as Kind[]
  return new Map(
    kinds.flatMap(kind => {
      const time = stats[kind]
      return time === undefined ? [] : [[kind, time] as const]
    }),
  )
}

/** The shares of one period in percent; NaN where no time passed. */
async function measureShares(
  connection: Connection,
  cpu: number | undefined,
  before: Times,
): Promise<Readonly<Record<string, number>>> {
  await pause(period)
  const after = timesOf(await ask(connection, cpu))
  const spent = [...after].map(([kind, time]) => [kind, Number(time - (before.get(kind) ?? 0n))] as const)
  const whole = spent.reduce((sum, [, time]) => sum + time, 0)
  const idle = spent.find(([kind]) => kind === 'idle')?.[1] ?? 0
  const shares = spent.map(([kind, time]) => [labels[kind], (time / whole) * 100] as const)
  return { usage: ((whole - idle) / whole) * 100, ...Object.fromEntries(shares) }
}

function formatShare([label, share]: readonly [string, number]): string {
  const shown = Number.isNaN(share) ? '-nan' : share.toFixed(1)
  return `${`${label}:`.padEnd(labelWidth)} ${shown.padStart(5)}%\n`
}
