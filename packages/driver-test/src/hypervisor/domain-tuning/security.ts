import type { DomainRef, SecurityLabel } from '@guestwork/core'
import type { TypedParameters } from '@guestwork/util'
import { isActive } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'

/** `libvirt-test` for a running guest. */
export function testDomainGetSecurityLabel({ session }: TestCall, ref: DomainRef): SecurityLabel {
  if (!isActive(session.node.get(ref))) return { label: '', enforcing: false }
  return { label: 'libvirt-test', enforcing: true }
}

/** Nothing: no guest of the mock has encrypted memory. */
export function testDomainGetLaunchSecurityInfo({ session }: TestCall, ref: DomainRef): TypedParameters {
  session.node.get(ref)
  return []
}
