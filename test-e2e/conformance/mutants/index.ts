import { connectionMutants } from './connection.ts'
import { consoleMutants } from './console.ts'
import { definitionMutants } from './definition.ts'
import { eventsMutants } from './events.ts'
import { interfaceMutants } from './interface.ts'
import { lifecycleMutants } from './lifecycle.ts'
import type { Mutants } from './mutant.ts'
import { networkMutants } from './network/index.ts'
import { nodeDeviceMutants } from './node-device/index.ts'
import type { SuiteName } from './run-mutant.ts'
import { snapshotMutants } from './snapshot.ts'
import { stateMutants } from './state.ts'
import { storageMutants } from './storage/index.ts'

/** All mutants of the mock hypervisor by the suite that finds them, and by what they are about. */
export const mutantsOf: Readonly<Record<SuiteName, Readonly<Record<string, Mutants>>>> = {
  hypervisor: {
    connection: connectionMutants,
    definition: definitionMutants,
    state: stateMutants,
    lifecycle: lifecycleMutants,
    events: eventsMutants,
    console: consoleMutants,
    snapshot: snapshotMutants,
  },
  network: networkMutants,
  interface: interfaceMutants,
  storage: storageMutants,
  nodeDevice: nodeDeviceMutants,
}
