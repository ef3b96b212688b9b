import { child, element, scalar, valued } from '../codec/declare.ts'
import { macAddress, uuid } from '../codec/values/identifier.ts'
import { word } from '../codec/values/text.ts'
import { filterReference } from '../domain/devices/interface-network.ts'

/** The guest whose interface is filtered. */
export const bindingOwner = element({
  /** The guest's name. */
  name: scalar(word, { required: true }),
  /** The guest's UUID. */
  uuid: scalar(uuid, { required: true }),
})

/** A network filter on one interface. */
export const nwfilterBinding = element({
  /** The guest whose interface is filtered. */
  owner: child(bindingOwner, { required: true }),
  /** The interface of the host behind the guest's. */
  portdev: valued('name', word, { required: true }),
  /** The interface of the host that the port is linked to, with macvtap. */
  linkdev: valued('name', word),
  /** The MAC address of the guest's interface. */
  mac: valued('address', macAddress, { required: true }),
  /** The filter. */
  filterref: child(filterReference, { required: true }),
})
