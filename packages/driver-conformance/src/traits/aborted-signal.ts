import { slotMetadata } from '@guestwork/core'
import type { Check, Checks } from '../check.ts'
import { within } from '../eventually.ts'
import { expectCode, expectRejection, rejectionOf } from '../expectation.ts'
import { checkParts, existenceFor, type Sample } from '../samples/sample.ts'
import type { Trait } from './trait.ts'

/** A call that was given up before it began does not begin; one that is given up later leaves everything usable. */
export const abortedSignal: Trait = sample => {
  const { slot, call, abortsQuietly, disturbs } = sample
  if (abortsQuietly === true) return {}
  return {
    [`${slot} with a signal that has fired rejects with OPERATION_ABORTED`]: {
      about: slot,
      from: existenceFor(sample),
      run: scene => expectRejection('OPERATION_ABORTED', call(scene, { signal: AbortSignal.abort() }), slot),
    },
    ...(slotMetadata[slot].waits && disturbs !== true ? givenUp(sample) : {}),
  }
}

function givenUp(sample: Sample): Checks {
  const { slot, from, call } = sample
  const check: Check = {
    about: slot,
    from,
    needs: ['connectListAllDomains'],
    async run(scene) {
      checkParts(sample, scene)
      const controller = new AbortController()
      const settled = rejectionOf(call(scene, { signal: controller.signal }))
      controller.abort()
      const rejection = await within(settled, `the end of ${slot}`, scene.patience)
      if (rejection !== undefined) expectCode('OPERATION_ABORTED', rejection.error, slot)
      await scene.connection.listDomains()
      // Waits for what the driver may still be doing, so that cleaning up finds what comes of it.
      await scene.connection.close()
    },
  }
  return { [`${slot} that is given up while it runs leaves a connection that goes on`]: check }
}
