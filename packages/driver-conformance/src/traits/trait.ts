import type { ConnectDriver } from '@guestwork/core'
import type { Checks } from '../check.ts'
import type { Sample } from '../samples/sample.ts'

/** Something that holds for every slot alike: gives the checks of one of them. */
export type Trait = (sample: Sample, driver: ConnectDriver) => Checks
