import { DomainSchedulerFields, type DomainRef, type DomainSchedulerType } from '@guestwork/core'
import { checkTypedParameters, typedParameter, type TypedParameters } from '@guestwork/util'
import type { TestCall } from '../../session.ts'

const { weight } = DomainSchedulerFields

/** Always `fair`. */
export function testDomainGetSchedulerType({ session }: TestCall, ref: DomainRef): DomainSchedulerType {
  session.node.get(ref)
  return { type: 'fair', parameterCount: 1 }
}

/** Always the same weight, as in libvirt's mock, which forgets what it is told. */
export function testDomainGetSchedulerParametersFlags(
  { session }: TestCall,
  ref: DomainRef,
): TypedParameters {
  session.node.get(ref)
  return [typedParameter('weight', weight, 50)]
}

/** Accepts a weight, which changes nothing. */
export function testDomainSetSchedulerParametersFlags(
  { session }: TestCall,
  ref: DomainRef,
  params: TypedParameters,
): void {
  checkTypedParameters(params, { weight })
  session.node.get(ref)
}
