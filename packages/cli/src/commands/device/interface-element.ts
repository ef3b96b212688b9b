import { CommandError } from '../../output/command-error.ts'
import { attributeOf, deviceElements, type DeviceElement } from '../../document/device-element.ts'

/**
 * The interface of a type that has an address, or the only one (`virshDomainDetachInterface`), in the document of a domain.
 *
 * @throws CommandError `INVALID_ARG` when there is none, or more than one.
 */
export function findInterfaceOfType(xml: string, type: string, mac: string | undefined): DeviceElement {
  const all = deviceElements(xml, 'interface').filter(
    ({ element }) => element.attributes.get('type') === type,
  )
  const found = mac === undefined ? all : all.filter(device => hasAddress(device, mac))
  const [first, second] = found
  if (first !== undefined && second === undefined) return first
  if (all.length === 0) throw refused(`No interface found whose type is ${type}`)
  if (mac === undefined)
    throw refused(`Domain has ${all.length} interfaces. Please specify which one to detach using --mac`)
  if (first === undefined) throw refused(`No interface with MAC address ${mac} was found`)
  throw refused(
    `Domain has multiple interfaces matching MAC address ${mac}. You must use detach-device and specify the device ` +
      'pci address to remove it.',
  )
}

/**
 * The first interface that a text names by the host's name of it, or its address as it is written there.
 *
 * @throws CommandError `INVALID_ARG` when there is none.
 */
export function findInterfaceNamed(xml: string, text: string): DeviceElement {
  const found = deviceElements(xml, 'interface').find(
    ({ element }) =>
      attributeOf(element, ['mac'], 'address') === text || attributeOf(element, ['target'], 'dev') === text,
  )
  if (found !== undefined) return found
  throw refused(`interface '${text}' not found`)
}

/** Addresses are the same whatever the case, and with leading zeros or without (`virMacAddrCompare`). */
function hasAddress({ element }: DeviceElement, mac: string): boolean {
  const address = attributeOf(element, ['mac'], 'address')
  return address !== undefined && shortMac(address) === shortMac(mac)
}

function shortMac(text: string): string {
  return text.toLowerCase().replaceAll(/(?<=^|:)0+(?=[\da-f])/g, '')
}

function refused(line: string): CommandError {
  return new CommandError('INVALID_ARG', [line])
}
