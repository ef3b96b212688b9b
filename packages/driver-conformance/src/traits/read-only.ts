import { slotMetadata } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { expectRejection } from '../expectation.ts'
import type { FlagSample, Sample, Target } from '../samples/sample.ts'
import type { Scene } from '../scene.ts'
import type { Trait } from './trait.ts'

/** A read-only connection changes nothing and shows no secrets. */
export const readOnly: Trait = sample => {
  const { access, secureFlags = 0 } = slotMetadata[sample.slot]
  if (access === 'write') return refused(sample)
  const secret = sample.flags.find(({ bit }) => (bit & secureFlags) !== 0)
  return secret === undefined ? {} : refused(sample, secret)
}

function refused({ slot, domain, call }: Sample, flag?: FlagSample): Checks {
  const what = flag === undefined ? slot : `${slot} with the option ${flag.name}`
  return {
    [`${what} on a read-only connection rejects with OPERATION_DENIED`]: {
      about: slot,
      from: domain === undefined ? 'connected' : 'existing',
      needs: domain === undefined ? [] : ['domainLookupByUUID'],
      async run(scene) {
        const target = await readOnlyTarget(scene, domain !== undefined)
        await expectRejection('OPERATION_DENIED', call(scene, flag?.options, target), what)
      },
    },
  }
}

async function readOnlyTarget(scene: Scene, withDomain: boolean): Promise<Target> {
  const connection = await scene.connect({ readOnly: true })
  return withDomain ? { connection, domain: await scene.domainOver(connection) } : { connection }
}
