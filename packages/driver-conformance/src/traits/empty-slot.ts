import { expectRejection, expectThat } from '../expectation.ts'
import { existenceFor } from '../samples/sample.ts'
import type { Trait } from './trait.ts'

/** What the driver leaves out is refused as not supported. */
export const emptySlot: Trait = sample => {
  const { slot, call } = sample
  if (sample.answeredByCore === true) return {}
  return {
    [`${slot} is not supported`]: {
      about: slot,
      empty: true,
      from: existenceFor(sample),
      async run(scene) {
        expectThat(!scene.connection.supports(slot), `the connection claims to support ${slot}`)
        await expectRejection('NO_SUPPORT', call(scene), slot)
      },
    },
  }
}
