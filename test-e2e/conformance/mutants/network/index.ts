import { NetworkLifecycleEvent } from '@guestwork/core'
import { forgetfulMutants } from '../forgetful-mutants.ts'
import type { Mutants } from '../mutant.ts'
import { silentMutants } from '../silent-mutants.ts'
import { talkative } from '../wrong-slots.ts'
import { networkDefineMutants } from './define.ts'
import { networkLookupMutants } from './lookup.ts'
import { networkStateMutants } from './state.ts'
import { networkUpdateMutants } from './update.ts'

const eventSlot = 'connectNetworkEventRegisterAny'

/** Mutants of virtual networks. */
export const networkMutants: Readonly<Record<string, Mutants>> = {
  lookup: networkLookupMutants,
  define: networkDefineMutants,
  state: networkStateMutants,
  update: networkUpdateMutants,
  events: {
    ...silentMutants(eventSlot, NetworkLifecycleEvent, {
      DEFINED: 'network events: a new definition of a network is reported as defined',
      STARTED: 'network events: a network that starts is reported as started',
      STOPPED: 'network events: a network that stops is reported as stopped',
      UNDEFINED: 'network events: a definition of a network that was removed is reported as undefined',
    }),
    'reports about every network to who asked for one': {
      slots: talkative(eventSlot),
      fails: ['network events: who asks for the events of one network hears of no other'],
    },
  },
  forgetful: forgetfulMutants('network'),
}
