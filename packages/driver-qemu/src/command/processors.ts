import type { Domain } from '@guestwork/conf/domain'
import type { Launch } from './launch.ts'
import { keyedOption, type Settings } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** The virtual CPUs, each in a socket of its own. */
export function processorArguments({ domain, emulator }: Launch): string[] {
  const { vcpu = { count: 1 }, os } = domain
  onlySupported('vcpu', { ...vcpu, placement: vcpu.placement === 'auto' ? 'auto' : undefined }, [
    'count',
    'current',
  ])
  const { count, current = count } = vcpu
  const most = emulator.machines.find(({ name }) => name === os?.type?.machine)?.maxCpus
  if (most !== undefined && count > most) {
    throw unsupported(`Maximum CPUs greater than specified machine type limit ${String(most)}`, {
      count,
      most,
    })
  }
  return keyedOption('-smp', String(current), {
    maxcpus: current === count ? undefined : count,
    ...arrangement(domain, count),
  })
}

/** How the virtual CPUs are arranged; without a word about it, each has a socket of its own. */
function arrangement({ cpu }: Domain, count: number): Settings {
  if (cpu?.topology === undefined) return { sockets: count, cores: 1, threads: 1 }
  const { sockets, dies, cores, threads } = cpu.topology
  if (sockets * (dies ?? 1) * cores * threads !== count) {
    throw unsupported("CPU topology doesn't match maximum vcpu count")
  }
  return { sockets, dies, cores, threads }
}
