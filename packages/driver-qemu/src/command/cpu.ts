import type { Cpu } from '@guestwork/conf/domain'
import type { Launch } from './launch.ts'
import { keyedOption, type Settings } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** The processor that the guest sees, with features added and taken away. */
export function cpuArguments({ domain, emulator }: Launch): string[] {
  const { cpu, type, features } = domain
  checkCpu(cpu)
  const hidden: Settings = {
    'kvm-pv-eoi': features?.apic?.eoi,
    kvm: features?.kvm?.hidden === true ? false : undefined,
  }
  const switches = Object.fromEntries((cpu?.features ?? []).map(({ name, policy }) => [name, isOn(policy)]))
  switch (cpu?.mode ?? 'custom') {
    case 'host-passthrough':
      if (type !== 'kvm') throw unsupported("CPU mode 'host-passthrough' is only supported with KVM")
      return keyedOption('-cpu', 'host', { migratable: cpu?.migratable ?? true, ...switches, ...hidden })
    case 'maximum':
      return keyedOption('-cpu', 'max', { migratable: cpu?.migratable, ...switches, ...hidden })
    case 'custom':
      return keyedOption('-cpu', modelOf(cpu, emulator.cpuModels), { ...switches, ...hidden })
    default:
      throw unsupported(`CPU mode '${cpu?.mode ?? ''}' is not supported yet`)
  }
}

function checkCpu(cpu: Cpu | undefined): void {
  onlySupported('cpu', cpu, ['mode', 'match', 'check', 'migratable', 'model', 'topology', 'features'])
  onlySupported('cpu model', cpu?.model, ['name', 'fallback'])
  if (cpu?.match !== undefined && cpu.match !== 'exact')
    throw unsupported(`cpu: match '${cpu.match}' is not supported yet`)
  if (cpu?.check !== undefined && cpu.check !== 'none')
    throw unsupported(`cpu: check '${cpu.check}' is not supported yet`)
}

function modelOf(cpu: Cpu | undefined, models: readonly string[]): string {
  const name = cpu?.model?.name ?? 'qemu64'
  if (models.includes(name)) return name
  throw unsupported(`CPU model '${name}' is not one of this QEMU's`, { model: name })
}

function isOn(policy: NonNullable<Cpu['features']>[number]['policy']): boolean {
  return policy !== 'disable' && policy !== 'forbid'
}
