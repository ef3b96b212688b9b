import { forgetfulMutants } from '../forgetful-mutants.ts'
import type { Mutants } from '../mutant.ts'
import { afterwardsMutants } from './afterwards.ts'
import { checkpointMutants } from './checkpoint.ts'
import { connectionMutants } from './connection.ts'
import { consoleMutants } from './console.ts'
import { definitionMutants } from './definition.ts'
import { deviceMutants } from './devices.ts'
import { domainListMutants } from './domain-list.ts'
import { eventStepMutants } from './event-steps.ts'
import { eventsMutants } from './events.ts'
import { extra } from './extra.ts'
import { guestMutants } from './guest.ts'
import { hostMutants } from './host.ts'
import { identityMutants } from './identity.ts'
import { iothreadMutants } from './iothread.ts'
import { lifecycleMutants } from './lifecycle.ts'
import { memoryMutants } from './memory.ts'
import { metadataMutants } from './metadata.ts'
import { singleDefinitionMutants } from './definition-in-one-case.ts'
import { singleLookupMutants } from './lookup-in-one-case.ts'
import { singleStateMutants } from './state-in-one-case.ts'
import { savedFileMutants } from './saved-file.ts'
import { settingMutants } from './settings.ts'
import { settledMutants } from './settled.ts'
import { shareMutants } from './shares.ts'
import { snapshotMutants } from './snapshot.ts'
import { stateMutants } from './state.ts'
import { bulkStatsMutants, singleStatsMutants } from './stats.ts'
import { vcpuMutants } from './vcpu.ts'
import { boldMutants } from './wrong-states.ts'

/** Mutants of the hypervisor family by what they are about. */
export const hypervisorMutants: Readonly<Record<string, Mutants>> = {
  connection: connectionMutants,
  definition: definitionMutants,
  identity: identityMutants,
  state: stateMutants,
  lifecycle: lifecycleMutants,
  'look-ups in one case': singleLookupMutants,
  'definitions in one case': singleDefinitionMutants,
  'states in one case': singleStateMutants,
  settled: settledMutants,
  afterwards: afterwardsMutants,
  'lists of domains': domainListMutants,
  events: eventsMutants,
  'single events': eventStepMutants,
  console: consoleMutants,
  snapshot: snapshotMutants,
  checkpoint: checkpointMutants,
  metadata: metadataMutants,
  'saved file': savedFileMutants,
  devices: deviceMutants,
  'missing object, other slots': forgetfulMutants('hypervisor', extra),
  'missing object': without(forgetfulMutants('hypervisor'), /GetParent|domainGetVcpusFlags/),
  settings: settingMutants,
  host: hostMutants,
  memory: memoryMutants,
  'virtual CPUs': vcpuMutants,
  IOThreads: iothreadMutants,
  shares: shareMutants,
  'statistics of many': bulkStatsMutants,
  'figures of one': singleStatsMutants,
  guest: guestMutants,
  'wrong state': boldMutants(['domainSuspend', 'domainReset', 'domainDestroyFlags', 'domainFSTrim']),
}

/** Those of whose slots the mutants elsewhere are more exact. */
function without(mutants: Mutants, slots: RegExp): Mutants {
  return Object.fromEntries(Object.entries(mutants).filter(([title]) => !slots.test(title)))
}
