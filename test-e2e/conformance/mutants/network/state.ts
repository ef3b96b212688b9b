import type { Call, NetworkRef } from '@guestwork/core'
import { right, type Mutants, type Slots } from '../mutant.ts'
import { answering, passingOver, perConnection } from '../wrong-slots.ts'

const touched = perConnection(() => new Set<string>())
const stopped = perConnection(() => new Set<string>())

/** Networks that do not start, stop or describe themselves as they should. */
export const networkStateMutants: Mutants = {
  'takes a network that was never stopped for a transient one': {
    slots: {
      ...answering(
        'networkIsPersistent',
        (persistent, call, { uuid }) => persistent && touched(call).has(uuid),
      ),
      networkDestroy: touching('networkDestroy'),
    },
    fails: ['network state: a network that was defined is persistent'],
  },
  'takes a network that nobody touched for a running one': {
    slots: {
      ...answering('networkIsActive', (active, call, { uuid }) => active || !touched(call).has(uuid)),
      networkCreate: touching('networkCreate'),
      networkDestroy: touching('networkDestroy'),
    },
    fails: ['network state: a network that was defined does not run before it is started'],
  },
  'starts a running network again': {
    slots: passingOver('networkCreate', 'OPERATION_INVALID'),
    fails: ['network state: a network that runs cannot be started again'],
  },
  'takes a stopped network for a running one': {
    slots: {
      ...answering('networkIsActive', (active, call, { uuid }) => active || stopped(call).has(uuid)),
      async networkDestroy(call, network) {
        const ran = await right('networkIsActive')(call, network)
        await right('networkDestroy')(call, network)
        if (ran) stopped(call).add(network.uuid)
      },
    },
    fails: ['network state: a stopped network does not run, keeps its definition and can be started again'],
  },
  'forgets a network that it should stop and that does not run': {
    slots: {
      async networkDestroy(call, network) {
        const ran = await right('networkIsActive')(call, network)
        await right('networkDestroy')(call, network)
        if (!ran) await right('networkUndefine')(call, network)
      },
    },
    fails: [
      'network state: stopping a network that does not run leaves it as it is, whether it is refused or not',
    ],
  },
  'says that no network starts with the host': {
    slots: answering('networkGetAutostart', () => false),
    fails: ['network state: a network can be told to start with the host'],
  },
  'starts every network with the host from then on': {
    slots: {
      async networkSetAutostart(call, network, autostart) {
        if (autostart) await right('networkSetAutostart')(call, network, autostart)
        else await right('networkGetAutostart')(call, network)
      },
    },
    fails: [
      'network state: a network can be told not to start with the host, or that is refused and changes nothing',
    ],
  },
  'names a bridge without a name': {
    slots: passingOver('networkGetBridgeName', 'INTERNAL_ERROR', () => ''),
    fails: ['network state: a network names its bridge, or says that it has none'],
  },
}

function touching(name: 'networkCreate' | 'networkDestroy'): NonNullable<Slots[typeof name]> {
  return async (call: Call<unknown>, network: NetworkRef) => {
    await right(name)(call, network)
    touched(call).add(network.uuid)
  }
}
