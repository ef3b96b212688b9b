import type { Domain, NumatuneMemory } from '@guestwork/conf/domain'
import { DomainNumaFields, type DomainRef } from '@guestwork/core'
import {
  formatBitmap,
  parseBitmap,
  typedParametersFromObject,
  typedParametersToObject,
  VirtError,
  type TypedParameters,
} from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen, chosenDefinition } from '../affected-definition.ts'

type Mode = NonNullable<NumatuneMemory['mode']>

/** The modes in the order of libvirt's numbers (`virDomainNumatuneMemMode`). */
const modes: readonly Mode[] = ['strict', 'preferred', 'interleave', 'restrictive']

/** In the order in which libvirt's mock answers them. */
const { numa_mode, numa_nodeset } = DomainNumaFields
const fields = { numa_mode, numa_nodeset } as const

/** From which of the host's NUMA nodes its memory comes. */
export function testDomainGetNumaParameters(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): TypedParameters {
  const { mode = 'strict', nodeset = '' } =
    chosenDefinition(session.node.get(ref), flags).numatune?.memory ?? {}
  return typedParametersFromObject({ numa_mode: modes.indexOf(mode), numa_nodeset: nodeset }, fields)
}

/** Sets from which of the host's NUMA nodes its memory comes. */
export function testDomainSetNumaParameters(
  { session }: TestCall,
  ref: DomainRef,
  params: TypedParameters,
  flags: number,
): void {
  const wanted = typedParametersToObject(params, fields)
  const mode = wanted.numa_mode === undefined ? undefined : modeOf(wanted.numa_mode)
  const nodeset = wanted.numa_nodeset === undefined ? undefined : nodesetOf(wanted.numa_nodeset)
  changeChosen(session.node.get(ref), flags, (definition, live) => {
    const current = definition.numatune?.memory?.mode ?? 'strict'
    if (live && mode !== undefined && mode !== current) {
      throw new VirtError('OPERATION_INVALID', "can't change numatune mode for running domain", {
        domain: 'TEST',
      })
    }
    return withNumatune(definition, mode ?? current, nodeset)
  })
}

function withNumatune(definition: Domain, mode: Mode, nodeset: string | undefined): Domain {
  const { numatune = {} } = definition
  const memory = { ...numatune.memory, mode, ...(nodeset !== undefined && { nodeset }) }
  if (memory.nodeset === undefined && memory.placement !== 'auto') {
    const message = "nodeset for NUMA memory tuning must be set if 'placement' is 'static'"
    throw new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'DOMAIN' })
  }
  return { ...definition, numatune: { ...numatune, memory } }
}

function modeOf(number: number): Mode {
  const mode = modes[number]
  if (mode !== undefined) return mode
  throw new VirtError('INVALID_ARG', `unsupported numatune mode: '${String(number)}'`, { domain: 'TEST' })
}

function nodesetOf(text: string): string {
  try {
    return formatBitmap(parseBitmap(text))
  } catch (cause) {
    throw new VirtError('INVALID_ARG', `Failed to parse bitmap '${text.slice(0, 80)}'`, { cause })
  }
}
