import type { ConnectDriver } from '@guestwork/core'
import type { CheckGroup } from '../check.ts'
import type { Sample } from '../samples/sample.ts'
import { abortedSignal } from './aborted-signal.ts'
import { closedConnection } from './closed-connection.ts'
import { emptySlot } from './empty-slot.ts'
import { missingObject } from './missing-object.ts'
import { readOnly } from './read-only.ts'
import type { Trait } from './trait.ts'
import { unknownFlag } from './unknown-flag.ts'
import { wrongState } from './wrong-state.ts'

const traits: Readonly<Record<string, Trait>> = {
  'closed connection': closedConnection,
  'read-only connection': readOnly,
  'unknown flag': unknownFlag,
  'missing object': missingObject,
  'wrong state': wrongState,
  'aborted signal': abortedSignal,
  'empty slot': emptySlot,
}

/** What holds for every slot alike, multiplied by the slots. */
export function traitGroups(samples: readonly Sample[], driver: ConnectDriver): CheckGroup[] {
  return Object.entries(traits).map(([title, trait]) => ({
    title,
    checks: Object.fromEntries(samples.flatMap(sample => Object.entries(trait(sample, driver)))),
  }))
}
