import { DomainVcpuFlag, VcpuState, type DomainRef, type VcpuInfo } from '@guestwork/core'
import { bitmapFromBytes, VirtError, type ErrorDomain } from '@guestwork/util'
import { currentDefinition } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'
import { changeDefinitions, chosenDefinition } from '../affected-definition.ts'
import { hostCpuCount } from '../host-cpus.ts'
import { testConnectGetMaxVcpus } from '../host/host-info.ts'
import { vcpuCpuMap } from './pinning.ts'
import { countVcpus, mostVcpus, onlineVcpus, withMostVcpus, withVcpus } from './vcpu-set.ts'

/** How many virtual CPUs it has, or with MAXIMUM can have. */
export function testDomainGetVcpusFlags({ session }: TestCall, ref: DomainRef, flags: number): number {
  const definition = chosenDefinition(session.node.get(ref), flags)
  return isMaximum(flags) ? mostVcpus(definition) : countVcpus(definition)
}

/** Sets how many virtual CPUs it has, or with MAXIMUM can have. */
export function testDomainSetVcpusFlags(
  { session }: TestCall,
  ref: DomainRef,
  count: number,
  flags: number,
): void {
  checkVcpuRequest(count, flags)
  const domain = session.node.get(ref)
  const maximum = isMaximum(flags)
  changeDefinitions(domain, flags, (definition, live) => {
    if (maximum && !live) return withMostVcpus(definition, count)
    const most = mostVcpus(definition)
    if (count > most) {
      throw invalid(`requested cpu amount exceeds maximum (${String(count)} > ${String(most)})`, 'TEST')
    }
    return withVcpus(definition, count)
  })
}

function checkVcpuRequest(count: number, flags: number): void {
  if (count === 0) throw invalid('nvcpus in virDomainSetVcpusFlags must not be zero')
  if (isMaximum(flags) && (flags & DomainVcpuFlag.CONFIG) === 0) {
    throw invalid("Flag 'VIR_DOMAIN_AFFECT_CONFIG' is required by flag 'VIR_DOMAIN_VCPU_MAXIMUM'")
  }
  const supported = testConnectGetMaxVcpus()
  if (count <= supported) return
  throw invalid(
    `requested cpu amount exceeds maximum supported amount (${String(count)} > ${String(supported)})`,
    'TEST',
  )
}

/** What its virtual CPUs do: each runs on the last CPU that it may use, with a CPU time that follows the clock. */
export function testDomainGetVcpus({ session }: TestCall, ref: DomainRef): VcpuInfo[] {
  const domain = session.node.get(ref)
  if (domain.live === undefined) {
    throw new VirtError('OPERATION_INVALID', 'cannot list vcpus for an inactive domain', { domain: 'TEST' })
  }
  const definition = currentDefinition(domain)
  const cpuTime = BigInt(Date.now()) * 100n
  const hostCpus = hostCpuCount(session.node)
  return onlineVcpus(definition).map(number => {
    const cpumap = vcpuCpuMap(definition, number, hostCpus)
    return {
      number,
      state: VcpuState.RUNNING,
      cpuTime,
      cpu: bitmapFromBytes(cpumap).at(-1) ?? -1,
      cpumap,
    }
  })
}

function isMaximum(flags: number): boolean {
  return (flags & DomainVcpuFlag.MAXIMUM) !== 0
}

function invalid(message: string, domain: ErrorDomain = 'DOMAIN'): VirtError {
  return new VirtError('INVALID_ARG', message, { domain })
}
