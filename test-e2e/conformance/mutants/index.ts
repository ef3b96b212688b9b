import { hypervisorMutants } from './hypervisor/index.ts'
import { interfaceMutants } from './interface.ts'
import type { Mutants } from './mutant.ts'
import { networkMutants } from './network/index.ts'
import { nodeDeviceMutants } from './node-device/index.ts'
import type { SuiteName } from './run-mutant.ts'
import { storageMutants } from './storage/index.ts'

/** All mutants of the mock hypervisor by the suite that finds them, and by what they are about. */
export const mutantsOf: Readonly<Record<SuiteName, Readonly<Record<string, Mutants>>>> = {
  hypervisor: hypervisorMutants,
  network: networkMutants,
  interface: interfaceMutants,
  storage: storageMutants,
  nodeDevice: nodeDeviceMutants,
}
