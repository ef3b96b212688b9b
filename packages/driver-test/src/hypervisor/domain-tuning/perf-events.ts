import type { PerfEvent } from '@guestwork/conf/domain'
import { DomainPerfEventFields, type DomainRef } from '@guestwork/core'
import { typedParametersFromObject, typedParametersToObject, type TypedParameters } from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen, chosenDefinition } from '../affected-definition.ts'

/** All events in libvirt's order (`virPerfEventType`), in which documents list them. */
const names: readonly PerfEvent['name'][] = [
  'cmt',
  'mbmt',
  'mbml',
  'cpu_cycles',
  'instructions',
  'cache_references',
  'cache_misses',
  'branch_instructions',
  'branch_misses',
  'bus_cycles',
  'stalled_cycles_frontend',
  'stalled_cycles_backend',
  'ref_cpu_cycles',
  'cpu_clock',
  'task_clock',
  'page_faults',
  'context_switches',
  'cpu_migrations',
  'page_faults_min',
  'page_faults_maj',
  'alignment_faults',
  'emulation_faults',
]

const fields = Object.fromEntries(names.map(name => [name, DomainPerfEventFields[name]] as const))

/** Which events are counted. */
export function testDomainGetPerfEvents(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): TypedParameters {
  const { perf } = chosenDefinition(session.node.get(ref), flags)
  const counted = new Set(perf?.events?.filter(({ enabled }) => enabled).map(({ name }) => name))
  return typedParametersFromObject(Object.fromEntries(names.map(name => [name, counted.has(name)])), fields)
}

/** Sets which events are counted. */
export function testDomainSetPerfEvents(
  { session }: TestCall,
  ref: DomainRef,
  params: TypedParameters,
  flags: number,
): void {
  const wanted = typedParametersToObject(params, DomainPerfEventFields)
  changeChosen(session.node.get(ref), flags, definition => {
    const before = new Map(definition.perf?.events?.map(({ name, enabled }) => [name, enabled]))
    const events = names.flatMap(name => {
      const enabled = wanted[name] ?? before.get(name)
      return enabled === undefined ? [] : [{ name, enabled }]
    })
    return { ...definition, perf: { ...definition.perf, events } }
  })
}
