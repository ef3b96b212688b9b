import { ConnectListInterfacesFlag as Filter, InterfaceDefineFlag, type InterfaceRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { passesGroups } from '../node/flag-groups.ts'
import { validateIfAsked } from '../node/validate-document.ts'
import type { TestCall } from '../session.ts'
import { referenceToInterface, type TestInterface } from './test-interface.ts'

const groups = [Filter.ACTIVE | Filter.INACTIVE]

/** All interfaces that pass the filter. */
export function testConnectListAllInterfaces({ session }: TestCall, filter: number): InterfaceRef[] {
  return session.node.interfaces
    .all()
    .filter(({ active }) => passesGroups(groups, filter, active ? Filter.ACTIVE : Filter.INACTIVE))
    .map(referenceToInterface)
}

/** The interface with this name. */
export function testInterfaceLookupByName({ session }: TestCall, name: string): InterfaceRef {
  return referenceToInterface(session.node.interfaces.get({ name }))
}

/** The one interface with this address, whatever its case; it is answered as it was asked. */
export function testInterfaceLookupByMACString({ session }: TestCall, mac: string): InterfaceRef {
  const wanted = mac.toLowerCase()
  const [found, another] = session.node.interfaces
    .all()
    .map(referenceToInterface)
    .filter(each => each.mac.toLowerCase() === wanted)
  if (found === undefined) {
    throw new VirtError('NO_INTERFACE', `no interface with matching mac '${mac}'`, { domain: 'TEST' })
  }
  if (another !== undefined) throw new VirtError('MULTIPLE_INTERFACES', undefined, { domain: 'TEST' })
  return { ...found, mac }
}

/** The interface's document. */
export async function testInterfaceGetXMLDesc({ session }: TestCall, ref: InterfaceRef): Promise<string> {
  const { definition } = session.node.interfaces.get(ref)
  const { formatHostInterface } = await import('@guestwork/conf/interface')
  return formatHostInterface(definition)
}

/** Stores a configuration; an interface that is up has it at once. */
export async function testInterfaceDefineXML(
  { session, signal }: TestCall,
  xml: string,
  flags: number,
): Promise<InterfaceRef> {
  await validateIfAsked(xml, flags, InterfaceDefineFlag.VALIDATE)
  const definition = await readInterface(xml)
  signal.throwIfAborted()
  const { interfaces } = session.node
  const defined = interfaces.find(definition.name) ?? { definition, active: false }
  defined.definition = definition
  interfaces.add(defined)
  return referenceToInterface(defined)
}

/** Reads a document; what the mock does not know is dropped. */
export async function readInterface(xml: string): Promise<TestInterface['definition']> {
  const { parseHostInterface } = await import('@guestwork/conf/interface')
  return parseHostInterface(xml, { unknown: 'drop' })
}

/** Forgets an interface, also one that is up. */
export function testInterfaceUndefine({ session }: TestCall, ref: InterfaceRef): void {
  const { interfaces } = session.node
  interfaces.remove(interfaces.get(ref))
}

/** Brings an interface up. */
export function testInterfaceCreate({ session }: TestCall, ref: InterfaceRef): void {
  switchTo(session.node.interfaces.get(ref), true)
}

/** Brings an interface down. */
export function testInterfaceDestroy({ session }: TestCall, ref: InterfaceRef): void {
  switchTo(session.node.interfaces.get(ref), false)
}

/** Whether an interface is up. */
export function testInterfaceIsActive({ session }: TestCall, ref: InterfaceRef): boolean {
  return session.node.interfaces.get(ref).active
}

function switchTo(switched: TestInterface, active: boolean): void {
  if (switched.active === active) throw new VirtError('OPERATION_INVALID', undefined, { domain: 'TEST' })
  switched.active = active
}
