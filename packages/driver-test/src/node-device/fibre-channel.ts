import type {
  FcHostCapability,
  NodeDevice,
  ParentDevice,
  ScsiHostCapability,
} from '@guestwork/conf/node-device'
import { VirtError } from '@guestwork/util'

/** What a device is on Fibre Channel; undefined for one that is not there. */
export function fibreChannelOf({ capabilities }: NodeDevice): FcHostCapability | undefined {
  const host = capabilities?.find((each): each is ScsiHostCapability => each.type === 'scsi_host')
  return host?.capabilities?.find((each): each is FcHostCapability => each.type === 'fc_host')
}

/**
 * The names of a virtual host that is to be made.
 *
 * @throws VirtError `INTERNAL_ERROR` when it is no Fibre Channel host or lacks a name; libvirt's real driver would make one
 *   up, its mock does not.
 */
export function worldWideNames(device: NodeDevice): { readonly wwnn: string; readonly wwpn: string } {
  const channel = fibreChannelOf(device)
  if (channel === undefined) throw failure('Device is not a fibre channel HBA')
  const { wwnn, wwpn } = channel
  if (wwnn === undefined) throw notSupplied('WWNN', device)
  if (wwpn === undefined) throw notSupplied('WWPN', device)
  return { wwnn, wwpn }
}

/**
 * Makes sure that a virtual host can be made where it is wanted; without a wish anywhere.
 *
 * @throws VirtError `XML_ERROR` for half of a parent's names, `INTERNAL_ERROR` when the parent does not exist or cannot have
 *   virtual hosts.
 */
export function checkVirtualParent(devices: readonly NodeDevice[], { name, parent }: NodeDevice): void {
  if (parent !== undefined) checkNames(parent)
  const found = devices.find(device =>
    parent === undefined ? hasVirtualPorts(device) : isMeant(device, parent),
  )
  if (found === undefined) {
    throw failure(
      parent === undefined
        ? 'Could not find any vport capable device'
        : `Could not find parent device for '${name}'`,
    )
  }
  if (!hasVirtualPorts(found)) throw failure(`Parent device ${found.name} is not capable of vport operations`)
}

function checkNames({ wwnn, wwpn }: ParentDevice): void {
  if ((wwnn === undefined) === (wwpn === undefined)) return
  const [given, missing] =
    wwpn === undefined ? [`wwnn='${String(wwnn)}'`, 'wwpn'] : [`wwpn='${wwpn}'`, 'wwnn']
  const message = `when providing parent ${given}, the ${missing} must also be provided`
  throw new VirtError('XML_ERROR', message, { domain: 'NODEDEV' })
}

function isMeant(device: NodeDevice, { name, wwnn, wwpn, fabricWwn }: ParentDevice): boolean {
  if (name !== undefined) return device.name === name
  const channel = fibreChannelOf(device)
  if (wwnn !== undefined) return channel?.wwnn === wwnn && channel.wwpn === wwpn
  return channel !== undefined && channel.fabricWwn === fabricWwn && hasVirtualPorts(device)
}

function hasVirtualPorts({ capabilities }: NodeDevice): boolean {
  return (
    capabilities?.some(
      each => each.type === 'scsi_host' && each.capabilities?.some(({ type }) => type === 'vport_ops'),
    ) === true
  )
}

function notSupplied(what: string, { name }: NodeDevice): VirtError {
  return failure(`no ${what} supplied for '${name}', and auto-generation failed`)
}

function failure(message: string): VirtError {
  return new VirtError('INTERNAL_ERROR', message, { domain: 'NODEDEV' })
}
