import { generateUuid } from '@guestwork/util'
import type { Domain } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Gives the guest a UUID, and a new generation where one is asked for. */
export function fillIdentity(domain: Domain, hooks: DomainDefaultHooks): void {
  const newUuid = (): string => hooks.newUuid?.() ?? generateUuid()
  domain.uuid ??= newUuid()
  if (domain.genid === '') domain.genid = newUuid()
}
