import type { InterfaceRef } from '@guestwork/core'
import { forgetfulMutants } from './forgetful-mutants.ts'
import { right, type Mutants } from './mutant.ts'
import { withEnd } from './with-end.ts'
import { answering, hearing, passingOver, perConnection } from './wrong-slots.ts'

const touched = perConnection(() => new Set<string>())
const gone = perConnection(() => new Map<string, InterfaceRef>())

const lookupMutants: Mutants = {
  'finds an interface by its name with another address': {
    slots: answering('interfaceLookupByName', found => ({ ...found, mac: '52:54:00:00:00:02' })),
    fails: ['interface lookup: an interface is found by its name'],
  },
  'finds an interface by its address under another name': {
    slots: answering('interfaceLookupByMACString', found => ({ ...found, name: 'eth0' })),
    fails: ['interface lookup: an interface is found by its address, in upper case too'],
  },
  'finds an interface by the beginning of its name': {
    slots: hearing('interfaceLookupByName', (_, name) => [name.replace('-missing', '')]),
    fails: ['interface lookup: no interface is found by a name that only begins like one'],
  },
  'finds an interface by any address': {
    slots: passingOver('interfaceLookupByMACString', 'NO_INTERFACE', call =>
      right('interfaceLookupByName')(call, 'eth1'),
    ),
    fails: ['interface lookup: no interface is found by an address that none has'],
  },
  'lists an interface twice': {
    slots: answering('connectListAllInterfaces', found => [...found, ...found]),
    fails: ['interface lookup: the list holds every interface once'],
  },
  'passes over the filters of interfaces': {
    slots: hearing('connectListAllInterfaces', () => [0]),
    fails: [
      'interface lookup: an interface that is up passes the filter active, one that is down the filter inactive',
    ],
  },
  'writes documents of interfaces with other names': {
    slots: answering('interfaceGetXMLDesc', xml => xml.replace("name='eth1'", "name='eth0'")),
    fails: ['interface lookup: the document of an interface has its name'],
  },
}

const configureMutants: Mutants = {
  'takes an interface that nobody touched for one that is up': {
    slots: {
      ...answering('interfaceIsActive', (active, call, { name }) => active || !touched(call).has(name)),
      async interfaceDestroy(call, iface, flags) {
        await right('interfaceDestroy')(call, iface, flags)
        touched(call).add(iface.name)
      },
    },
    fails: ['interface configuration: a new interface has the name of its document and is down'],
  },
  'does not list new interfaces': {
    slots: answering('connectListAllInterfaces', found => found.filter(({ name }) => name !== 'eth7')),
    fails: ['interface configuration: a new interface is listed'],
  },
  'keeps how an interface was configured before': {
    slots: {
      async interfaceDefineXML(call, xml, flags) {
        const known = (await right('connectListAllInterfaces')(call, 0)).find(({ name }) => name === 'eth7')
        return known ?? right('interfaceDefineXML')(call, xml, flags)
      },
    },
    fails: ['interface configuration: an interface can be configured anew'],
  },
  'ends interface documents that have no end': {
    slots: hearing('interfaceDefineXML', (_, xml, flags) => [withEnd(xml, 'interface'), flags]),
    fails: [
      'interface configuration: an interface document that is not well-formed is refused with XML_DETAIL',
    ],
  },
  'makes an interface of anything': {
    slots: hearing('interfaceDefineXML', (_, xml, flags) => [
      xml.startsWith('<interface') ? xml : "<interface type='ethernet' name='eth8'/>",
      flags,
    ]),
    fails: ['interface configuration: a document of something else does not become an interface'],
  },
  'does not look at the schema of interfaces': {
    slots: hearing('interfaceDefineXML', (_, xml) => [xml, 0]),
    fails: [
      'interface configuration: an interface document that does not fit the schema is refused where that is asked for',
    ],
  },
  'brings an interface up twice': {
    slots: passingOver('interfaceCreate', 'OPERATION_INVALID'),
    fails: ['interface configuration: an interface is brought up, once'],
  },
  'brings an interface down twice': {
    slots: passingOver('interfaceDestroy', 'OPERATION_INVALID'),
    fails: ['interface configuration: an interface is brought down, once'],
  },
  'finds interfaces that were undefined': {
    slots: {
      async interfaceUndefine(call, iface) {
        await right('interfaceUndefine')(call, iface)
        gone(call).set(iface.name, iface)
      },
      async interfaceLookupByName(call, name) {
        return gone(call).get(name) ?? right('interfaceLookupByName')(call, name)
      },
    },
    fails: ['interface configuration: an undefined interface is found no more'],
  },
}

const changeMutants: Mutants = {
  'opens a change of interfaces beside another one': {
    slots: passingOver('interfaceChangeBegin', 'OPERATION_INVALID'),
    fails: ['interface change: only one change of the interfaces is open at a time'],
  },
  'rolls back what is committed': {
    slots: { interfaceChangeCommit: call => right('interfaceChangeRollback')(call, 0) },
    fails: ['interface change: a change of the interfaces that was committed stays'],
  },
  'commits what is rolled back': {
    slots: { interfaceChangeRollback: call => right('interfaceChangeCommit')(call, 0) },
    fails: ['interface change: a change of the interfaces that was rolled back is undone'],
  },
  'commits nothing': {
    slots: passingOver('interfaceChangeCommit', 'OPERATION_INVALID'),
    fails: ['interface change: without an open change of the interfaces there is nothing to commit'],
  },
  'rolls nothing back': {
    slots: passingOver('interfaceChangeRollback', 'OPERATION_INVALID'),
    fails: ['interface change: without an open change of the interfaces there is nothing to roll back'],
  },
}

/** Mutants of the interfaces of a host. */
export const interfaceMutants: Readonly<Record<string, Mutants>> = {
  lookup: lookupMutants,
  configuration: configureMutants,
  change: changeMutants,
  forgetful: forgetfulMutants('interface'),
}
