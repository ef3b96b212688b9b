import { expectRejection } from '../expectation.ts'
import type { Trait } from './trait.ts'

/** A call that was given up before it began does not begin. */
export const abortedSignal: Trait = ({ slot, domain, call, abortsQuietly }) => {
  if (abortsQuietly === true) return {}
  return {
    [`${slot} with a signal that has fired rejects with OPERATION_ABORTED`]: {
      about: slot,
      from: domain === undefined ? 'connected' : 'existing',
      run: scene => expectRejection('OPERATION_ABORTED', call(scene, { signal: AbortSignal.abort() }), slot),
    },
  }
}
