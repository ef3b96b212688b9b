import type { Domain } from '@guestwork/conf/domain'

/** Settles the models of the processor and the devices that the document leaves open. */
export function fillModels(domain: Domain): void {
  fillCpu(domain)
  const { devices } = domain
  for (const disk of devices?.disks ?? []) {
    disk.driver ??= {}
    disk.driver.name ??= 'qemu'
    disk.driver.type ??= 'raw'
  }
  for (const serial of devices?.serials ?? []) {
    serial.target ??= {}
    serial.target.type ??= 'isa-serial'
    serial.target.model ??= serial.target.type
  }
  for (const device of devices?.interfaces ?? []) device.model ??= 'rtl8139'
}

/** The model that libvirt takes too, so that a guest is the same everywhere. */
function fillCpu(domain: Domain): void {
  const cpu = (domain.cpu ??= {})
  cpu.mode ??= 'custom'
  if (cpu.mode !== 'custom') return
  cpu.match ??= 'exact'
  cpu.check ??= 'none'
  cpu.model ??= { fallback: 'forbid', name: 'qemu64' }
}
