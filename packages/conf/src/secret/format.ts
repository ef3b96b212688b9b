import { writeDocument } from '../codec/document.ts'
import type { Secret } from './secret.gen.ts'
import { secret as declaration } from './secret.ts'

/**
 * A secret as XML, as libvirt prints it (`virSecretDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatSecret(secret)
 * ```
 */
export function formatSecret(secret: Secret): string {
  return writeDocument({ root: 'secret', declaration }, { ...secret })
}
