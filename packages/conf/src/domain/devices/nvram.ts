import { child, element } from '../../codec/declare.ts'
import { address } from './address.ts'

/** The memory of a POWER guest's firmware. */
export const nvram = element({
  /** Where it is plugged in. */
  address: child(address),
})
