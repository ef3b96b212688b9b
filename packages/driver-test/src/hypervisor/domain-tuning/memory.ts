import type { Domain } from '@guestwork/conf/domain'
import { DomainMemoryModFlag, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen } from '../affected-definition.ts'

/** Sets its memory, or with MAXIMUM the most that it can have, in KiB. */
export function testDomainSetMemoryFlags(
  { session }: TestCall,
  ref: DomainRef,
  memory: bigint,
  flags: number,
): void {
  const maximum = (flags & DomainMemoryModFlag.MAXIMUM) !== 0
  if (memory === 0n) {
    throw new VirtError('INVALID_ARG', 'memory in virDomainSetMemoryFlags must not be zero', {
      domain: 'DOMAIN',
    })
  }
  changeChosen(session.node.get(ref), flags, (definition, live) => {
    if (!maximum) return withCurrentMemory(definition, memory)
    if (live) throw invalid('cannot resize the maximum memory on an active domain')
    return withMaximumMemory(definition, memory)
  })
}

function withCurrentMemory(definition: Domain, currentMemory: bigint): Domain {
  if (currentMemory > (definition.memory ?? 0n)) {
    throw new VirtError('INVALID_ARG', 'cannot set memory higher than max memory', { domain: 'TEST' })
  }
  return { ...definition, currentMemory }
}

function withMaximumMemory(definition: Domain, memory: bigint): Domain {
  if ((definition.cpu?.numa?.cells ?? []).length > 0) {
    throw invalid('initial memory size of a domain with NUMA nodes cannot be modified with this API')
  }
  const { currentMemory = memory } = definition
  return { ...definition, memory, currentMemory: currentMemory < memory ? currentMemory : memory }
}

/** Sets how often the balloon driver reports, in seconds. */
export function testDomainSetMemoryStatsPeriod(
  { session }: TestCall,
  ref: DomainRef,
  period: number,
  flags: number,
): void {
  if (period < 0) {
    throw new VirtError('INVALID_ARG', 'period in virDomainSetMemoryStatsPeriod must be zero or greater', {
      domain: 'DOMAIN',
    })
  }
  changeChosen(session.node.get(ref), flags, definition => {
    const { devices } = definition
    if (devices?.memballoon === undefined || devices.memballoon.model === 'none') {
      const message = 'No memory balloon device configured, can not set the collection period'
      throw new VirtError('INTERNAL_ERROR', message, { domain: 'TEST' })
    }
    const { statsPeriod: _, ...memballoon } = devices.memballoon
    return {
      ...definition,
      devices: { ...devices, memballoon: { ...memballoon, ...(period > 0 && { statsPeriod: period }) } },
    }
  })
}

function invalid(message: string): VirtError {
  return new VirtError('OPERATION_INVALID', message, { domain: 'TEST' })
}
