import { slotMetadata, type ConnectDriver } from '@guestwork/core'
import type { Check, Checks } from '../check.ts'
import { expectRejection, expectThat } from '../expectation.ts'
import { honouredFlags } from '../slots.ts'
import { existenceFor, type FlagSample, type Sample } from '../samples/sample.ts'
import type { Trait } from './trait.ts'

/** A flag does what libvirt says, or it is refused: never is one taken and ignored. */
export const unknownFlag: Trait = (sample, driver) => {
  const { slot, flags } = sample
  const others = flags.filter(({ bit }) => (bit & honouredFlags(driver, slot)) === 0)
  return {
    ...(driver.manifest.forwards ? {} : noSurplus(sample, driver)),
    ...Object.fromEntries(
      others.map(flag => [
        `${slot} refuses the option ${flag.name}, which the driver does not honour`,
        refusal(sample, flag),
      ]),
    ),
  }
}

function noSurplus({ slot }: Sample, driver: ConnectDriver): Checks {
  return {
    [`${slot} claims to honour no flag that libvirt does not have`]: {
      about: slot,
      run() {
        const known = slotMetadata[slot].flags ?? 0
        const surplus = (honouredFlags(driver, slot) & ~known) >>> 0
        const found = `0x${surplus.toString(16)}`
        expectThat(surplus === 0, `${slot} claims to honour ${found}, which has no meaning there`)
      },
    },
  }
}

function refusal(sample: Sample, { name, options }: FlagSample): Check {
  const { slot, call } = sample
  return {
    about: slot,
    from: existenceFor(sample),
    run: scene => expectRejection('INVALID_ARG', call(scene, options), `${slot} with ${name}`),
  }
}
