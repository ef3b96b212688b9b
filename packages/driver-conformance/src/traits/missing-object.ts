import { expectRejection } from '../expectation.ts'
import type { Trait } from './trait.ts'

/** What is called on an object that is gone meanwhile says so. */
export const missingObject: Trait = ({ slot, subject, call }) => {
  if (subject?.ending === undefined) return {}
  const { noun, existing, ending } = subject
  const { words, from = existing, needs, code, end } = ending
  return {
    [`${slot} on ${noun} that ${words} rejects with ${code}`]: {
      about: slot,
      from,
      needs,
      async run(scene) {
        await end(scene)
        await expectRejection(code, call(scene), slot)
      },
    },
  }
}
