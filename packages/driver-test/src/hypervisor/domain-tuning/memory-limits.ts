import type { Memtune } from '@guestwork/conf/domain'
import { DOMAIN_MEMORY_UNLIMITED, DomainMemoryFields, type DomainRef } from '@guestwork/core'
import {
  typedParametersFromObject,
  typedParametersToObject,
  VirtError,
  type TypedParameters,
} from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen, chosenDefinition } from '../affected-definition.ts'

const { hard_limit, soft_limit, swap_hard_limit } = DomainMemoryFields
const fields = { hard_limit, soft_limit, swap_hard_limit } as const

/** How much of the host's memory it may take. */
export function testDomainGetMemoryParameters(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): TypedParameters {
  const { memtune = {} } = chosenDefinition(session.node.get(ref), flags)
  return typedParametersFromObject(
    {
      hard_limit: memtune.hardLimit ?? DOMAIN_MEMORY_UNLIMITED,
      soft_limit: memtune.softLimit ?? DOMAIN_MEMORY_UNLIMITED,
      swap_hard_limit: memtune.swapHardLimit ?? DOMAIN_MEMORY_UNLIMITED,
    },
    fields,
  )
}

/** Limits how much of the host's memory it may take. */
export function testDomainSetMemoryParameters(
  { session }: TestCall,
  ref: DomainRef,
  params: TypedParameters,
  flags: number,
): void {
  const wanted = typedParametersToObject(params, fields)
  changeChosen(session.node.get(ref), flags, definition => {
    const { memtune = {} } = definition
    const hard = wanted.hard_limit ?? memtune.hardLimit ?? DOMAIN_MEMORY_UNLIMITED
    const soft = wanted.soft_limit ?? memtune.softLimit ?? DOMAIN_MEMORY_UNLIMITED
    const swap = wanted.swap_hard_limit ?? memtune.swapHardLimit ?? DOMAIN_MEMORY_UNLIMITED
    const limits = wanted.hard_limit !== undefined || wanted.swap_hard_limit !== undefined
    if (limits && hard > swap) {
      const message = 'memory hard_limit tunable value must be lower than or equal to swap_hard_limit'
      throw new VirtError('INVALID_ARG', message, { domain: 'TEST' })
    }
    return { ...definition, memtune: withLimits(memtune, hard, soft, swap) }
  })
}

function withLimits(memtune: Memtune, hard: bigint, soft: bigint, swap: bigint): Memtune {
  const { hardLimit: _, softLimit: __, swapHardLimit: ___, ...rest } = memtune
  return {
    ...rest,
    ...(hard < DOMAIN_MEMORY_UNLIMITED && { hardLimit: hard }),
    ...(soft < DOMAIN_MEMORY_UNLIMITED && { softLimit: soft }),
    ...(swap < DOMAIN_MEMORY_UNLIMITED && { swapHardLimit: swap }),
  }
}
