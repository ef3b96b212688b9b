import { forgetfulMutants } from '../forgetful-mutants.ts'
import type { Mutants } from '../mutant.ts'
import { deviceEventMutants } from './events.ts'
import { extraDeviceMutants } from './extra.ts'
import { deviceCountMutants, deviceLookupMutants } from './lookup.ts'
import { virtualDeviceMutants } from './virtual.ts'

/** Mutants of the devices of a host. */
export const nodeDeviceMutants: Readonly<Record<string, Mutants>> = {
  lookup: deviceLookupMutants,
  count: deviceCountMutants,
  virtual: virtualDeviceMutants,
  events: deviceEventMutants,
  forgetful: forgetfulMutants('nodeDevice'),
  ...extraDeviceMutants,
}
