import {
  DomainControlErrorReason,
  DomainControlState,
  type DomainControlInfo,
  type DomainInfo,
  type DomainRef,
  type DomainStateInfo,
} from '@guestwork/core'
import { processTime } from '../process/process-time.ts'
import { domainOf, runningGuest, type QemuCall } from '../session.ts'

/** Basic figures. The CPU time is that of the whole QEMU process. */
export async function qemuDomainGetInfo(call: QemuCall, ref: DomainRef): Promise<DomainInfo> {
  const { state, configuration, guest } = domainOf(call, ref)
  const { memory = 0n, currentMemory = memory, vcpu } = configuration
  return {
    state: state.state,
    maxMemory: memory,
    memory: currentMemory,
    vcpus: vcpu?.current ?? vcpu?.count ?? 1,
    cpuTime: guest?.process === undefined ? 0n : await processTime(guest.process.pid),
  }
}

/** What the domain does, as QEMU told it last. */
export function qemuDomainGetState(call: QemuCall, ref: DomainRef): DomainStateInfo {
  return domainOf(call, ref).state
}

/** Whether the monitor is connected. */
export function qemuDomainGetControlInfo(call: QemuCall, ref: DomainRef): DomainControlInfo {
  const { monitor } = runningGuest(domainOf(call, ref))
  return monitor?.isOpen === true
    ? { state: DomainControlState.OK, details: DomainControlErrorReason.NONE, stateTime: 0n }
    : { state: DomainControlState.ERROR, details: DomainControlErrorReason.MONITOR, stateTime: 0n }
}

/** Whether there is a guest. */
export function qemuDomainIsActive(call: QemuCall, ref: DomainRef): boolean {
  return domainOf(call, ref).guest !== undefined
}

/** Whether there is a definition. */
export function qemuDomainIsPersistent(call: QemuCall, ref: DomainRef): boolean {
  return domainOf(call, ref).definition !== undefined
}

/** Whether the definition was changed while the guest runs. */
export function qemuDomainIsUpdated(call: QemuCall, ref: DomainRef): boolean {
  return domainOf(call, ref).isUpdated
}

/** Always `hvm`: nothing else can be defined. */
export function qemuDomainGetOSType(call: QemuCall, ref: DomainRef): string {
  return domainOf(call, ref).configuration.os?.type?.name ?? 'hvm'
}

/** The memory that the guest has without its balloon. */
export function qemuDomainGetMaxMemory(call: QemuCall, ref: DomainRef): bigint {
  return domainOf(call, ref).configuration.memory ?? 0n
}
