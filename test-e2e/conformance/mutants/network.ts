import { honours } from '@guestwork/core'
import { right, type Mutants } from './mutant.ts'

/** Networks that are not what they should be. */
export const networkMutants: Mutants = {
  'lists every network twice': {
    slots: {
      connectListAllNetworks: honours(0x3f, async (call, flags) => {
        const found = await right('connectListAllNetworks')(call, flags)
        return [...found, ...found]
      }),
    },
    fails: [
      'network lookup: the list holds every network once',
      'network lookup: what a filter of a list passes, the filter that is its opposite stops',
    ],
  },
  'passes over the filters of a list': {
    slots: { connectListAllNetworks: honours(0x3f, call => right('connectListAllNetworks')(call, 0)) },
    fails: [
      'network lookup: the filter *',
      'network lookup: what a filter of a list passes, the filter that is its opposite stops',
    ],
  },
  'runs a network as soon as it is defined': {
    slots: {
      async networkIsActive(call, network) {
        await right('networkIsActive')(call, network)
        return true
      },
    },
    fails: [
      'network state: a network that was defined does not run before it is started',
      'network state: a stopped network does not run, keeps its definition and can be started again',
      'network state: stopping a network that does not run leaves it as it is, whether it is refused or not',
    ],
  },
  'takes every network for a transient one': {
    slots: {
      async networkIsPersistent(call, network) {
        await right('networkIsPersistent')(call, network)
        return false
      },
    },
    fails: [
      'network state: a network that was defined is persistent',
      'network state: stopping a network that does not run leaves it as it is, whether it is refused or not',
    ],
  },
  'starts a running network again': {
    slots: {
      async networkCreate(call, network) {
        if (!(await right('networkIsActive')(call, network))) await right('networkCreate')(call, network)
      },
    },
    fails: ['network state: a network that runs cannot be started again'],
  },
  'forgets that a network starts with the host': {
    slots: {
      async networkGetAutostart(call, network) {
        await right('networkGetAutostart')(call, network)
        return false
      },
    },
    fails: ['network state: a network can be told to start with the host'],
  },
  'names a bridge without a name': {
    slots: {
      async networkGetBridgeName(call, network) {
        await right('networkIsActive')(call, network)
        return ''
      },
    },
    fails: ['network state: a network names its bridge, or says that it has none'],
  },
  'takes a change of a network and does nothing': {
    slots: {
      networkUpdate: honours(3, async (call, network) => {
        await right('networkIsActive')(call, network)
      }),
    },
    fails: ['network update: *'],
  },
  'reports nothing about networks': {
    waits: true,
    slots: {
      connectNetworkEventRegisterAny: (call, network, id) =>
        right('connectNetworkEventRegisterAny')(call, network, id, () => undefined),
    },
    fails: ['network events: *'],
  },
  'reports about every network to who asked for one': {
    slots: {
      connectNetworkEventRegisterAny: (call, _network, id, listener) =>
        right('connectNetworkEventRegisterAny')(call, undefined, id, listener),
    },
    fails: ['network events: who asks for the events of one network hears of no other'],
  },
}
