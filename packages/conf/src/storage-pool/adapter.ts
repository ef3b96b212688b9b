import type { CheckContext } from '../codec/check.ts'
import { attribute, child, element, members, variant } from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { pattern, word } from '../codec/values/text.ts'
import { pciDeviceAddress } from '../domain/devices/address.ts'
import type { XmlElement } from '../xml/element.ts'

const wwn = pattern(/^(?:0x)?[0-9a-fA-F]{16}$/, 'a World Wide Name of 16 hexadecimal digits')

/** A SCSI host by a name that lasts: the PCI address that it is behind. */
export const adapterParent = element({
  /** The number that the kernel gives to the host behind that address. */
  uniqueId: attribute(uint, { name: 'unique_id', required: true }),
  /** The PCI address. */
  address: child(pciDeviceAddress, { required: true }),
})

/** A SCSI host of this machine. */
export const scsiHostAdapter = members({
  /** The kernel's name, such as `host0`. */
  name: attribute(word),
  /** The name that lasts; it stands in place of `name`. */
  parentaddr: child(adapterParent),
})

/** A virtual Fibre Channel host. */
export const fcHostAdapter = members({
  /** The SCSI host under which it is created. */
  parent: attribute(word),
  /** Whether it goes away with the pool. */
  managed: attribute(yesNo),
  /** The node name of the SCSI host under which it is created. */
  parentWwnn: attribute(wwn, { name: 'parent_wwnn', code: 'INTERNAL_ERROR' }),
  /** The port name of that SCSI host. */
  parentWwpn: attribute(wwn, { name: 'parent_wwpn', code: 'INTERNAL_ERROR' }),
  /** The name of the fabric of that SCSI host. */
  parentFabricWwn: attribute(wwn, { name: 'parent_fabric_wwn', code: 'INTERNAL_ERROR' }),
  /** Its node name. */
  wwnn: attribute(wwn, { required: true, code: 'INTERNAL_ERROR' }),
  /** Its port name. */
  wwpn: attribute(wwn, { required: true, code: 'INTERNAL_ERROR' }),
})

/** A SCSI adapter whose disks are the volumes. */
export const poolAdapter = element(
  {
    /** The kind of adapter. */
    type: variant({ scsi_host: scsiHostAdapter, fc_host: fcHostAdapter }, { default: 'scsi_host' }),
  },
  { rewrite: refuseUntyped, finish: checkAdapter },
)

/** Without a type only `name` is understood (`virStorageAdapterParseXMLLegacy`). */
function refuseUntyped(adapter: XmlElement, context: CheckContext): void {
  const { attributes } = adapter
  if (attributes.has('type')) return
  const name = ['wwnn', 'wwpn', 'parent'].find(key => attributes.has(key))
  const inner = adapter.children.find(child => child.name === 'parentaddr')
  if (name === undefined && inner === undefined) return
  const message = `<adapter> with '${name ?? 'parentaddr'}' requires the attribute 'type'`
  context.fail('XML_ERROR', message, inner ?? adapter)
}

interface Adapter {
  type: string
  name?: string
  parentaddr?: object
  parentWwnn?: string
  parentWwpn?: string
}

function checkAdapter(adapter: Adapter, context: CheckContext): void {
  const { type, name, parentaddr, parentWwnn, parentWwpn } = adapter
  if (type === 'fc_host') {
    if ((parentWwnn === undefined) !== (parentWwpn === undefined))
      context.fail('XML_ERROR', "'parent_wwnn' and 'parent_wwpn' belong together", adapter)
    return
  }
  if (name === undefined && parentaddr === undefined)
    context.fail('XML_ERROR', "an adapter of type 'scsi_host' needs 'name' or <parentaddr>", adapter)
  if (name !== undefined && parentaddr !== undefined)
    context.fail('XML_ERROR', "'name' and <parentaddr> exclude each other", adapter)
}
