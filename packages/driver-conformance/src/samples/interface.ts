import {
  ConnectListInterfacesFlag as Filter,
  InterfaceDefineFlag,
  InterfaceXmlFlag,
  type CallOptions,
  type DefineOptions,
  type InterfaceFilter,
} from '@guestwork/core'
import { interfaceSubject } from '../subjects/interface.ts'
import { ofConnection, ofSubject, type Sample } from './sample.ts'

const ofInterface = ofSubject(interfaceSubject)
const someInterface = "<interface type='ethernet' name='guestwork0'><start mode='none'/></interface>"

/** The flag bits of the filters of a list. */
export const interfaceFilterBits = { active: Filter.ACTIVE, inactive: Filter.INACTIVE }

/** One call of each slot of the interface family. */
export const interfaceSamples: readonly Sample[] = [
  ofConnection(
    'connectListAllInterfaces',
    (connection, options?: InterfaceFilter) => connection.listInterfaces(options),
    interfaceFilterBits,
  ),
  ofConnection('interfaceLookupByName', (connection, options) =>
    connection.interfaceLookupByName('guestwork0', options),
  ),
  ofConnection('interfaceLookupByMACString', (connection, options) =>
    connection.interfaceLookupByMac('52:54:00:00:00:01', options),
  ),
  ofConnection(
    'interfaceDefineXML',
    (connection, options: DefineOptions | undefined) => connection.interfaceDefineXml(someInterface, options),
    { validate: InterfaceDefineFlag.VALIDATE },
  ),
  ofInterface(
    'interfaceGetXMLDesc',
    (iface, options: (CallOptions & { readonly inactive?: boolean }) | undefined) => iface.getXml(options),
    { inactive: InterfaceXmlFlag.INACTIVE },
  ),
  ofInterface('interfaceUndefine', (iface, options) => iface.undefine(options), {}, 'a new interface'),
  ofInterface('interfaceCreate', (iface, options) => iface.create(options), {}, 'a new interface'),
  ofInterface(
    'interfaceDestroy',
    (iface, options) => iface.destroy(options),
    {},
    'a new interface that is up',
  ),
  ofInterface('interfaceIsActive', (iface, options) => iface.isActive(options)),
  ofConnection('interfaceChangeBegin', (connection, options) => connection.interfaceChangeBegin(options)),
  {
    ...ofConnection('interfaceChangeCommit', (connection, options) =>
      connection.interfaceChangeCommit(options),
    ),
    from: 'an open change of interfaces',
  },
  {
    ...ofConnection('interfaceChangeRollback', (connection, options) =>
      connection.interfaceChangeRollback(options),
    ),
    from: 'an open change of interfaces',
  },
]
