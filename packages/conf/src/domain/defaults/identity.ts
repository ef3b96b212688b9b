import { generateUuid, tryParseUuid } from '@guestwork/util'
import type { Domain } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Gives the guest a UUID, and a new generation where one is asked for. */
export function fillIdentity(domain: Domain, hooks: DomainDefaultHooks): void {
  const newUuid = (): string => hooks.newUuid?.() ?? generateUuid()
  domain.uuid ??= uuidOfTables(domain) ?? newUuid()
  if (domain.genid === '') domain.genid = newUuid()
}

/** The UUID by which the guest knows its machine. */
function uuidOfTables({ sysinfos = [] }: Domain): string | undefined {
  for (const info of sysinfos) {
    if (info.type !== 'smbios') continue
    const entry = info.system?.entries?.find(({ name }) => name === 'uuid')
    if (entry?.value !== undefined) return tryParseUuid(entry.value)
  }
  return undefined
}
