import { DomainCpuStatsFields, type DomainRef } from '@guestwork/core'
import { typedParametersFromObject, VirtError, type TypedParameters } from '@guestwork/util'
import { currentDefinition } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'
import { countVcpus } from '../domain-tuning/vcpu-set.ts'

const total = { cpu_time: 48_772_617_035n, user_time: 5_540_000_000n, system_time: 6_460_000_000n }
const firstCpu = { cpu_time: 24_386_308_517n, vcpu_time: 23_151_740_627n }

/** CPU time: the same for every guest. It seems to run on as many CPUs of the host as it has virtual ones. */
export function testDomainGetCPUStats(
  { session }: TestCall,
  ref: DomainRef,
  startCpu: number,
  count: number,
): TypedParameters[] {
  const cpus = countVcpus(currentDefinition(session.node.getRunning(ref)))
  if (startCpu === -1) return [typedParametersFromObject(total, DomainCpuStatsFields)]
  if (startCpu >= cpus) {
    const message = `start_cpu ${String(startCpu)} larger than maximum of ${String(cpus - 1)}`
    throw new VirtError('INVALID_ARG', message, { domain: 'TEST' })
  }
  const end = count === 0 ? cpus : Math.min(cpus, startCpu + count)
  return Array.from({ length: end - startCpu }, (_, at) => cpuFields(BigInt(startCpu + at)))
}

function cpuFields(cpu: bigint): TypedParameters {
  const { cpu_time, vcpu_time } = firstCpu
  return typedParametersFromObject(
    { cpu_time: cpu_time + cpu, vcpu_time: vcpu_time + cpu },
    DomainCpuStatsFields,
  )
}
