import type { Mutants } from '../mutant.ts'
import { forgetfulMutants } from '../wrong-slots.ts'
import { deviceLookupMutants } from './lookup.ts'
import { deviceEventMutants, virtualDeviceMutants } from './virtual.ts'

/** Mutants of the devices of a host. */
export const nodeDeviceMutants: Readonly<Record<string, Mutants>> = {
  lookup: deviceLookupMutants,
  virtual: virtualDeviceMutants,
  events: deviceEventMutants,
  forgetful: forgetfulMutants('nodeDevice'),
}
