import type { Connection, Domain } from '@guestwork/core'
import { data, wholeNumber } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { unlessError } from '../answers/unless-error.ts'

/** How a domain can be named. */
export type DomainKey = 'id' | 'uuid' | 'name'

/** The option that most commands begin with. */
export const domainOption = data('name, id or UUID of the domain', { completes: 'domain' })

/** How a domain is named in JSON. */
export interface DomainIdentity {
  /** Its name. */
  readonly name: string
  /** Its UUID in canonical form. */
  readonly uuid: string
  /** null while it does not run. */
  readonly id: number | null
}

/**
 * The domain that a text names: by its number, its UUID or its name, in this order (`virshLookupDomainBy`).
 *
 * @param keys - which of them are tried
 * @throws CommandError `NO_DOMAIN` when there is none.
 */
export async function findDomain(
  connection: Connection,
  text: string,
  keys: readonly DomainKey[] = ['id', 'uuid', 'name'],
): Promise<Domain> {
  const id = wholeNumber(text)
  const found =
    (keys.includes('id') && isDomainId(id)
      ? await unlessError(connection.domainLookupById(id), 'NO_DOMAIN')
      : undefined) ??
    (keys.includes('uuid') && isUuid(text)
      ? await unlessError(connection.domainLookupByUuid(text), 'NO_DOMAIN')
      : undefined) ??
    (keys.includes('name') ? await unlessError(connection.domainLookupByName(text), 'NO_DOMAIN') : undefined)
  if (found !== undefined) return found
  throw new CommandError('NO_DOMAIN', [`failed to get domain '${text}'`])
}

/** A domain's identity for JSON. */
export function domainIdentity({ name, uuid, id }: Domain): DomainIdentity {
  return { name, uuid, id: id ?? null }
}

function isDomainId(id: number | undefined): id is number {
  return id !== undefined && id >= 0 && id <= 0x7fff_ffff
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)
}
