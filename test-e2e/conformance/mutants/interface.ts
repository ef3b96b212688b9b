import { right, type Mutants } from './mutant.ts'

/** Interfaces of the host that are not what they should be. */
export const interfaceMutants: Mutants = {
  'lists an interface twice': {
    slots: {
      async connectListAllInterfaces(call, flags) {
        const found = await right('connectListAllInterfaces')(call, flags)
        return [...found, ...found]
      },
    },
    fails: ['interface lookup: the list holds every interface once'],
  },
  'takes every interface for one that is down': {
    slots: {
      async interfaceIsActive(call, iface) {
        await right('interfaceIsActive')(call, iface)
        return false
      },
    },
    fails: [
      'interface lookup: an interface that is up passes the filter active, one that is down the filter inactive',
      'interface configuration: an interface is brought up, once',
    ],
  },
  'brings an interface down twice': {
    slots: {
      async interfaceDestroy(call, iface) {
        if (await right('interfaceIsActive')(call, iface)) await right('interfaceDestroy')(call, iface, 0)
      },
    },
    fails: ['interface configuration: an interface is brought down, once'],
  },
  'commits what is rolled back': {
    slots: { interfaceChangeRollback: call => right('interfaceChangeCommit')(call, 0) },
    fails: ['interface change: a change of the interfaces that was rolled back is undone'],
  },
  'rolls back what is committed': {
    slots: { interfaceChangeCommit: call => right('interfaceChangeRollback')(call, 0) },
    fails: ['interface change: a change of the interfaces that was committed stays'],
  },
}
