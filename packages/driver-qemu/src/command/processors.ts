import type { Launch } from './launch.ts'
import { keyedOption } from './option.ts'
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
    sockets: count,
    cores: 1,
    threads: 1,
  })
}
