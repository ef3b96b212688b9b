import type { DomainInfo, DomainRef, DomainStateInfo } from '@guestwork/core'
import type { EsxCall } from '../session.ts'
import { vim } from '../vim-calls.ts'
import { autostarted } from './autostart.ts'
import { domainState, onMachine } from './machine.ts'

const kibInMib = 1024n

/** Basic figures. The time that processors were used is not told. */
export async function esxDomainGetInfo(call: EsxCall, ref: DomainRef): Promise<DomainInfo> {
  const paths = [
    'runtime.powerState',
    'config.hardware.memoryMB',
    'config.hardware.numCPU',
    'config.memoryAllocation.limit',
  ] as const
  const found = await onMachine(call, ref, machine => vim(call).properties(machine, paths))
  const { [paths[0]]: power, [paths[1]]: mib = 0, [paths[2]]: vcpus = 0, [paths[3]]: limit = -1n } = found
  const maxMemory = BigInt(mib) * kibInMib
  const limited = limit < 0n ? maxMemory : limit * kibInMib
  const memory = limited < maxMemory ? limited : maxMemory
  return { state: domainState(power), maxMemory, memory, vcpus, cpuTime: 0n }
}

/** What the machine does; why is not known. */
export async function esxDomainGetState(call: EsxCall, ref: DomainRef): Promise<DomainStateInfo> {
  const paths = ['runtime.powerState'] as const
  const found = await onMachine(call, ref, machine => vim(call).properties(machine, paths))
  return { state: domainState(found[paths[0]]), reason: 0 }
}

/** Whether the machine is not turned off. */
export async function esxDomainIsActive(call: EsxCall, ref: DomainRef): Promise<boolean> {
  const paths = ['runtime.powerState'] as const
  const found = await onMachine(call, ref, machine => vim(call).properties(machine, paths))
  return found[paths[0]] !== 'poweredOff'
}

/** Always: the host keeps every machine. */
export function esxDomainIsPersistent(call: EsxCall, ref: DomainRef): Promise<boolean> {
  return ofExisting(call, ref, true)
}

/** Never: there is one configuration. */
export function esxDomainIsUpdated(call: EsxCall, ref: DomainRef): Promise<boolean> {
  return ofExisting(call, ref, false)
}

/** Never: a suspended machine is paused. */
export function esxDomainHasManagedSaveImage(call: EsxCall, ref: DomainRef): Promise<boolean> {
  return ofExisting(call, ref, false)
}

/** Whether the machine starts with its host. */
export function esxDomainGetAutostart(call: EsxCall, ref: DomainRef): Promise<boolean> {
  return onMachine(call, ref, async machine => (await autostarted(call)).has(machine.value))
}

/** Always `hvm`. */
export function esxDomainGetOSType(): string {
  return 'hvm'
}

/** The memory of the machine, in KiB. */
export async function esxDomainGetMaxMemory(call: EsxCall, ref: DomainRef): Promise<bigint> {
  return (await esxDomainGetInfo(call, ref)).maxMemory
}

/** An answer that is the same for all machines that exist. */
function ofExisting<T>(call: EsxCall, ref: DomainRef, answer: T): Promise<T> {
  return onMachine(call, ref, async machine => {
    await vim(call).properties(machine, ['name'])
    return answer
  })
}
