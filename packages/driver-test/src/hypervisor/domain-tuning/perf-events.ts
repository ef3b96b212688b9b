import { DomainPerfEventFields, type DomainRef } from '@guestwork/core'
import { typedParametersFromObject, typedParametersToObject, type TypedParameters } from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { changeChosen, chosenDefinition } from '../affected-definition.ts'

/** All events in libvirt's order (`virPerfEventType`), in which documents list them. */
const names = Object.keys(DomainPerfEventFields) as (keyof typeof DomainPerfEventFields)[]

/** Which events are counted. */
export function testDomainGetPerfEvents(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): TypedParameters {
  const { perf } = chosenDefinition(session.node.get(ref), flags)
  const counted = new Set(perf?.events?.filter(({ enabled }) => enabled).map(({ name }) => name))
  return typedParametersFromObject(
    Object.fromEntries(names.map(name => [name, counted.has(name)])),
    DomainPerfEventFields,
  )
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
