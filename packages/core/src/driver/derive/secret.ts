import type { SecretRef } from '../refs.ts'
import type { SecretDriver } from '../secret-driver.ts'
import { count, presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slots of secrets, which are named by their UUIDs. */
export function deriveSecret<S>(slots: SecretDriver<S>): Partial<SecretDriver<S>> {
  const secrets = withFlags(slots.connectListAllSecrets, 0)
  return presentSlots<SecretDriver<S>>({
    connectNumOfSecrets: withAnswer(secrets, count),
    connectListSecrets: withAnswer(secrets, uuids),
  })
}

function uuids(secrets: readonly SecretRef[]): readonly string[] {
  return secrets.map(({ uuid }) => uuid)
}
