import { expectRejection } from '../expectation.ts'
import type { Trait } from './trait.ts'

/** What is called on a domain that is gone meanwhile says so. */
export const missingObject: Trait = ({ slot, domain, call }) => {
  if (domain === undefined) return {}
  return {
    [`${slot} on a domain that was undefined meanwhile rejects with NO_DOMAIN`]: {
      about: slot,
      from: 'defined',
      needs: ['domainUndefineFlags'],
      async run(scene) {
        await scene.domain.undefine()
        await expectRejection('NO_DOMAIN', call(scene), slot)
      },
    },
  }
}
