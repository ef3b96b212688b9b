import { slotMetadata } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { expectRejection } from '../expectation.ts'
import { existenceFor, type FlagSample, type Sample } from '../samples/sample.ts'
import type { Trait } from './trait.ts'

/** A read-only connection changes nothing and shows no secrets. */
export const readOnly: Trait = sample => {
  const { access, secureFlags = 0 } = slotMetadata[sample.slot]
  if (access === 'write') return refused(sample)
  const secret = sample.flags.find(({ bit }) => (bit & secureFlags) !== 0)
  return secret === undefined ? {} : refused(sample, secret)
}

function refused(sample: Sample, flag?: FlagSample): Checks {
  const { slot, subject, call } = sample
  const what = flag === undefined ? slot : `${slot} with the option ${flag.name}`
  return {
    [`${what} on a read-only connection rejects with OPERATION_DENIED`]: {
      about: slot,
      from: existenceFor(sample),
      needs: subject === undefined ? [] : [subject.lookup],
      async run(scene) {
        const connection = await scene.connect({ readOnly: true })
        await subject?.over(scene, connection)
        await expectRejection('OPERATION_DENIED', call(scene, flag?.options, connection), what)
      },
    },
  }
}
