import type { Domain } from '@guestwork/conf/domain'
import type { DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen, changeDefinitions, chosenDefinition } from '../affected-definition.ts'
import { cpuMapOf, cpusetOf, firstCpus, hostCpuCount } from '../host-cpus.ts'
import { onlineVcpus } from './vcpu-set.ts'

/**
 * Where a virtual CPU may run: where it is pinned to, else where the guest may run, else everywhere.
 *
 * @param hostCpus - how many CPUs the host has
 */
export function vcpuCpuMap({ cputune, vcpu }: Domain, number: number, hostCpus: number): Uint8Array {
  const pin = cputune?.vcpupins?.find(each => each.vcpu === number)
  const cpuset = pin?.cpuset ?? vcpu?.cpuset
  return cpuset === undefined ? firstCpus(hostCpus) : cpuMapOf(cpuset, hostCpus)
}

/** Where each virtual CPU may run. */
export function testDomainGetVcpuPinInfo({ session }: TestCall, ref: DomainRef, flags: number): Uint8Array[] {
  const hostCpus = hostCpuCount(session.node)
  const definition = chosenDefinition(session.node.get(ref), flags)
  return onlineVcpus(definition).map(number => vcpuCpuMap(definition, number, hostCpus))
}

/** Pins a virtual CPU of a running guest. */
export function testDomainPinVcpu(call: TestCall, ref: DomainRef, vcpu: number, cpumap: Uint8Array): void {
  testDomainPinVcpuFlags(call, ref, vcpu, cpumap)
}

/** Pins a virtual CPU of a running guest. libvirt's mock knows no flags here. */
export function testDomainPinVcpuFlags(
  { session }: TestCall,
  ref: DomainRef,
  vcpu: number,
  cpumap: Uint8Array,
): void {
  const domain = session.node.get(ref)
  if (domain.live === undefined) {
    throw new VirtError('OPERATION_INVALID', 'cannot pin vcpus on an inactive domain', { domain: 'TEST' })
  }
  changeDefinitions(domain, 0, definition => {
    if (!onlineVcpus(definition).includes(vcpu)) {
      throw invalid(`requested vcpu '${String(vcpu)}' is not present in the domain`)
    }
    return withVcpuPin(definition, vcpu, cpusetOf(cpumap))
  })
}

function withVcpuPin(definition: Domain, vcpu: number, cpuset: string): Domain {
  const { cputune = {} } = definition
  const others = (cputune.vcpupins ?? []).filter(pin => pin.vcpu !== vcpu)
  const vcpupins = [...others, { vcpu, cpuset }].sort((a, b) => a.vcpu - b.vcpu)
  return { ...definition, cputune: { ...cputune, vcpupins } }
}

/** Where the emulator's threads may run. */
export function testDomainGetEmulatorPinInfo(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): Uint8Array {
  const hostCpus = hostCpuCount(session.node)
  const { cputune, vcpu } = chosenDefinition(session.node.get(ref), flags)
  const cpuset = cputune?.emulatorpin?.cpuset ?? vcpu?.cpuset
  return cpuset === undefined ? firstCpus(hostCpus) : cpuMapOf(cpuset, hostCpus)
}

/** Pins the emulator's threads. */
export function testDomainPinEmulator(
  { session }: TestCall,
  ref: DomainRef,
  cpumap: Uint8Array,
  flags: number,
): void {
  const domain = session.node.get(ref)
  changeChosen(domain, flags, definition => {
    const cpuset = cpusetOf(cpumap)
    if (cpuset === '') throw invalid('Empty cpu list for pinning')
    return { ...definition, cputune: { ...definition.cputune, emulatorpin: { cpuset } } }
  })
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'TEST' })
}
