import type { Launch } from './launch.ts'
import { keyedOption } from './option.ts'
import { cpuArguments } from './cpu.ts'
import { onlySupported } from './supported.ts'

/** The machine, what runs its processors, and their model. */
export function machineArguments(launch: Launch): string[] {
  const { features, os, type, dumpCore, clock } = launch.domain
  onlySupported("feature 'smm'", features?.smm, ['state'])
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
    ...cpuArguments(launch),
  ]
}
