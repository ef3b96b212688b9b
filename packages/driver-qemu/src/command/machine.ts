import type { Launch } from './launch.ts'
import { keyedOption } from './option.ts'
import { onlySupported } from './supported.ts'

/** The machine, what runs its processors, and their model. */
export function machineArguments({ domain }: Launch): string[] {
  const { features, os, type, dumpCore, clock } = domain
  onlySupported("feature 'smm'", features?.smm, ['state'])
  onlySupported("feature 'apic'", features?.apic, [])
  onlySupported("feature 'kvm'", features?.kvm, ['hidden'])
  const hpet = clock?.timers?.find(({ name }) => name === 'hpet')
  return [
    ...keyedOption('-machine', os?.type?.machine ?? '', {
      usb: false,
      vmport: features?.vmport,
      smm: features?.smm === undefined ? undefined : (features.smm.state ?? true),
      'dump-guest-core': dumpCore ?? false,
      'memory-backend': 'pc.ram',
      hpet: hpet?.present,
      acpi: features?.acpi === true ? undefined : false,
    }),
    ...['-accel', type === 'kvm' ? 'kvm' : 'tcg'],
    ...keyedOption('-cpu', 'qemu64', { kvm: features?.kvm?.hidden === true ? false : undefined }),
  ]
}
