import type { CheckContext } from '../codec/check.ts'
import { childNamed, type XmlElement } from '../xml/element.ts'
import { child, element, scalar, valued } from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { macAddress, uuid } from '../codec/values/identifier.ts'
import { word } from '../codec/values/text.ts'
import { filterReference } from '../domain/devices/interface-network.ts'

/** The guest whose interface is filtered. */
export const bindingOwner = element({
  /** The guest's name. */
  name: scalar(word, neededAs('INTERNAL_ERROR')),
  /** The guest's UUID. */
  uuid: scalar(uuid, neededAs('INTERNAL_ERROR')),
})

/** A network filter on one interface. */
export const nwfilterBinding = element(
  {
    /** The guest whose interface is filtered. */
    owner: child(bindingOwner, { required: true, missingCode: 'INTERNAL_ERROR' }),
    /** The interface of the host behind the guest's. */
    portdev: valued('name', word, neededAs('INTERNAL_ERROR')),
    /** The interface of the host that the port is linked to, with macvtap. */
    linkdev: valued('name', word),
    /** The MAC address of the guest's interface. */
    mac: valued('address', macAddress, neededAs('INTERNAL_ERROR')),
    /** The filter. */
    filterref: child(filterReference, { required: true, missingCode: 'INTERNAL_ERROR' }),
  },
  { rewrite: refuseNamelessLink },
)

/** A device below the port is optional, but not its name (`virNWFilterBindingDefParseXML`). */
function refuseNamelessLink(binding: XmlElement, context: CheckContext): void {
  const linkdev = childNamed(binding, 'linkdev')
  if (linkdev !== undefined && (linkdev.attributes.get('name') ?? '') === '')
    context.fail('INTERNAL_ERROR', "<linkdev> needs the attribute 'name'", linkdev, { attribute: 'name' })
}
