import type { Domain, Os } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Settles how much memory the guest has: that of its nodes where it does not say, and now never more than at all. */
export function fillMemory(domain: Domain): void {
  const ofNodes = (domain.cpu?.numa?.cells ?? []).reduce((sum, cell) => sum + cell.memory, 0n)
  if ((domain.memory ?? 0n) === 0n && ofNodes > 0n) domain.memory = ofNodes
  const { memory, currentMemory } = domain
  if (
    memory !== undefined &&
    (currentMemory === undefined || currentMemory === 0n || currentMemory > memory)
  ) {
    domain.currentMemory = memory
  }
}

/** Gives the guest one processor unless it says otherwise. */
export function fillProcessors(domain: Domain): void {
  domain.vcpu ??= { count: 1 }
  domain.vcpu.placement ??= domain.numatune?.memory?.placement ?? 'static'
  if (domain.vcpu.placement === 'auto' && domain.vcpu.cpuset === undefined) {
    domain.numatune = { memory: { mode: 'strict', placement: 'auto' }, ...domain.numatune }
  }
  fillIoThreads(domain)
  if (domain.vcpu.current === domain.vcpu.count) delete domain.vcpu.current
}

/** Numbers the threads that serve disks, beside those that have a number. */
function fillIoThreads(domain: Domain): void {
  if (domain.iothreadids === undefined) return
  const threads = (domain.iothreadids.threads ??= [])
  domain.iothreads = Math.max(domain.iothreads ?? 0, threads.length)
  const taken = new Set(threads.map(thread => thread.id))
  for (let id = 1; threads.length < domain.iothreads; id++) {
    if (!taken.has(id)) threads.push({ id })
  }
}

/** Settles the architecture, and boots an unmodified guest from its hard disk. */
export function fillBoot(domain: Domain, hooks: DomainDefaultHooks): void {
  const { os } = domain
  if (os?.type === undefined) return
  if (hooks.arch !== undefined) os.type.arch ??= hooks.arch
  if (os.firmware === undefined && os.loader?.path !== undefined) os.loader.type ??= 'rom'
  requireSecureBoot(os)
  const bootsItself = os.type.name === 'hvm' && domain.bootloader === undefined
  if (bootsItself && os.boots === undefined && !hasDeviceOrder(domain)) os.boots = [{ dev: 'hd' }]
}

/** Keys are only enrolled for the sake of secure boot. */
function requireSecureBoot({ firmwareFeatures }: Os): void {
  const features = firmwareFeatures?.features ?? []
  const hasKeys = features.some(({ name, enabled }) => name === 'enrolled-keys' && enabled)
  if (hasKeys && !features.some(({ name }) => name === 'secure-boot')) {
    features.push({ enabled: true, name: 'secure-boot' })
  }
}

function hasDeviceOrder({ devices }: Domain): boolean {
  const lists = [
    devices?.disks,
    devices?.interfaces,
    devices?.hostdevs,
    devices?.redirdevs,
    devices?.filesystems,
  ]
  return lists.some(list => list?.some(device => device.boot?.order !== undefined) ?? false)
}

/** Lets the clock start in UTC. */
export function fillClock(domain: Domain): void {
  domain.clock ??= { offset: 'utc' }
}

/** Settles what becomes of a guest that powers off, reboots or crashes. */
export function fillPowerActions(domain: Domain): void {
  domain.onPoweroff ??= 'destroy'
  domain.onReboot ??= 'restart'
  domain.onCrash ??= 'destroy'
}

/** Names the program that runs the guest. */
export function fillEmulator(domain: Domain, hooks: DomainDefaultHooks): void {
  domain.devices ??= {}
  const emulator = domain.devices.emulator ?? hooks.emulator?.(domain)
  if (emulator !== undefined) domain.devices.emulator = emulator
}
