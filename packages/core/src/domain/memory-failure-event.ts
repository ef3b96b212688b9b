import type { DomainMemoryFailurePayload } from '../driver/domain-event-payload.ts'
import {
  DomainMemoryFailureAction,
  DomainMemoryFailureFlag,
  DomainMemoryFailureRecipient,
} from '../driver/enums/domain-event.ts'
import { enumName, type NameOf } from '../enum-name.ts'

/** Memory of the host is damaged. */
export interface MemoryFailure {
  /** Whose memory it is: `hypervisor` or `guest`. */
  readonly recipient: NameOf<typeof DomainMemoryFailureRecipient> | 'unknown'
  /** What is done about it: `ignore`, `inject`, `fatal` or `reset`. */
  readonly action: NameOf<typeof DomainMemoryFailureAction> | 'unknown'
  /** Whether something has to be done; otherwise it was found in passing. */
  readonly actionRequired: boolean
  /** Whether it came while the one before was still being dealt with. */
  readonly recursive: boolean
}

/** The payload with names for numbers and flags. */
export function memoryFailure({ recipient, action, flags }: DomainMemoryFailurePayload): MemoryFailure {
  return {
    recipient: enumName(DomainMemoryFailureRecipient, recipient),
    action: enumName(DomainMemoryFailureAction, action),
    actionRequired: (flags & DomainMemoryFailureFlag.ACTION_REQUIRED) !== 0,
    recursive: (flags & DomainMemoryFailureFlag.RECURSIVE) !== 0,
  }
}
