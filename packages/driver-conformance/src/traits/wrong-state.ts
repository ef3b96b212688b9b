import type { SlotName } from '@guestwork/core'
import type { ErrorCode } from '@guestwork/util'
import type { Checks } from '../check.ts'
import { expectEqual, expectRejection } from '../expectation.ts'
import type { Sample } from '../samples/sample.ts'
import type { Scene } from '../scene.ts'
import { domainSubject } from '../subjects/domain.ts'
import type { Trait } from './trait.ts'

/** The slots in which the contract lets a driver answer INTERNAL_ERROR too, as libvirt's test driver does. */
const lenient: ReadonlySet<SlotName> = new Set([
  'domainCreateWithFlags',
  'domainSuspend',
  'domainResume',
  'domainShutdownFlags',
])

/** What is called on a domain that is in no state for it is refused, and nothing has changed then. */
export const wrongState: Trait = sample => {
  const { slot, from, subject, inAnyState } = sample
  if (subject !== domainSubject || inAnyState === true) return {}
  if (from === 'running' || from === 'paused') return refused(sample, 'defined', 'does not run')
  return slot === 'domainCreateWithFlags' ? refused(sample, 'running', 'runs already') : {}
}

function refused({ slot, call }: Sample, from: 'defined' | 'running', state: string): Checks {
  const codes: readonly ErrorCode[] = lenient.has(slot)
    ? ['OPERATION_INVALID', 'INTERNAL_ERROR']
    : ['OPERATION_INVALID']
  return {
    [`${slot} on a domain that ${state} rejects with OPERATION_INVALID`]: {
      about: slot,
      from,
      async run(scene) {
        const before = await stateOf(scene)
        await expectRejection(codes, call(scene), slot)
        expectEqual(await stateOf(scene), before, 'the state afterwards')
      },
    },
  }
}

async function stateOf({ connection, domain }: Scene): Promise<unknown> {
  return connection.supports('domainGetState') ? domain.getState() : 'unknown'
}
