import type { Domain } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Gives the guest a UUID. */
export function fillIdentity(domain: Domain, hooks: DomainDefaultHooks): void {
  domain.uuid ??= hooks.newUuid === undefined ? randomUuid() : hooks.newUuid()
}

function randomUuid(): string {
  return globalThis.crypto.randomUUID()
}
