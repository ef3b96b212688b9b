import {
  DomainEventStoppedDetail,
  DomainSaveFlag,
  DomainShutoffReason,
  type DomainRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestCall } from '../../session.ts'
import { stopDomain } from '../domain-power.ts'

const startState = DomainSaveFlag.RUNNING | DomainSaveFlag.PAUSED

/** Ends it and notes that it was saved. There is nothing else to keep of a guest without memory. */
export function testDomainManagedSave({ session }: TestCall, ref: DomainRef, flags: number): void {
  if ((flags & startState) === startState) {
    const message = "Flags 'VIR_DOMAIN_SAVE_RUNNING' and 'VIR_DOMAIN_SAVE_PAUSED' are mutually exclusive"
    throw new VirtError('INVALID_ARG', message, { domain: 'DOMAIN' })
  }
  const domain = session.node.getRunning(ref)
  if (!domain.persistent) {
    throw new VirtError('OPERATION_INVALID', 'cannot do managed save for transient domain', {
      domain: 'TEST',
    })
  }
  stopDomain(session.node, domain, DomainShutoffReason.SAVED, DomainEventStoppedDetail.SAVED)
  domain.managedSave = true
}

/** Whether it was saved and not started since. */
export function testDomainHasManagedSaveImage({ session }: TestCall, ref: DomainRef): boolean {
  return session.node.get(ref).managedSave
}

/** Forgets that it was saved. */
export function testDomainManagedSaveRemove({ session }: TestCall, ref: DomainRef): void {
  session.node.get(ref).managedSave = false
}
