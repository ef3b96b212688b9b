import type { Connection, Secret } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { lookUp } from '../arguments/look-up.ts'

/** The option that names a secret. */
export const secretOption = data('UUID of the secret', { completes: 'secret' })

/** How a secret is named in JSON. */
export interface SecretIdentity {
  /** Its UUID in canonical form. */
  readonly uuid: string
  /** What it is for, such as `volume`. */
  readonly usageType: Secret['usageType']
  /** Which one it is for; empty for `none`. */
  readonly usageId: string
}

/** The secret with the UUID that a text is (`virshCommandOptSecret`). */
export async function findSecret(connection: Connection, text: string): Promise<Secret> {
  return lookUp('secret', text, [() => connection.secretLookupByUuid(text)])
}

/** A secret's identity for JSON. */
export function secretIdentity({ uuid, usageType, usageId }: Secret): SecretIdentity {
  return { uuid, usageType, usageId }
}
