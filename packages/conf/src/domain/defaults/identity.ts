import { generateUuid } from '@guestwork/util'
import type { Domain } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Gives the guest a UUID. */
export function fillIdentity(domain: Domain, hooks: DomainDefaultHooks): void {
  domain.uuid ??= hooks.newUuid === undefined ? generateUuid() : hooks.newUuid()
}
