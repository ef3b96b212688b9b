import type { Controller, Domain } from '@guestwork/conf/domain'
import { chipsetOf } from './machine-type.ts'

/** Adds the devices that a PC of QEMU always has, and those that others need (libvirt's `qemuDomainDefAddDefaultDevices`). */
export function addImplicitDevices(domain: Domain): void {
  const devices = (domain.devices ??= {})
  addVideo(domain)
  addInputs(domain)
  devices.audios ??= [{ id: 1, type: 'none' }]
  devices.memballoon ??= { model: 'virtio' }
  const [usb, root] = busModels(domain)
  addController(domain, { type: 'usb', index: 0, model: usb })
  if (chipsetOf(domain) === 'q35') addController(domain, { type: 'sata', index: 0 })
  addController(domain, { type: 'pci', index: 0, model: root })
}

/** Settles the models of controllers that the document leaves open, also of those that only devices have asked for. */
export function fillControllerModels(domain: Domain): void {
  const [usb, root] = busModels(domain)
  for (const controller of domain.devices?.controllers ?? []) {
    if (controller.type === 'usb') controller.model ??= usb
    if (controller.type === 'pci' && controller.index === 0) controller.model ??= root
    if (controller.type === 'scsi') controller.model ??= 'lsilogic'
  }
}

function busModels(domain: Domain): readonly [usb: string, root: string] {
  return chipsetOf(domain) === 'q35' ? ['qemu-xhci', 'pcie-root'] : ['piix3-uhci', 'pci-root']
}

function addVideo({ devices }: Domain): void {
  if (devices === undefined || (devices.graphics ?? []).length === 0) return
  devices.videos ??= [{ model: { type: 'cirrus' } }]
}

function addInputs({ devices }: Domain): void {
  if (devices === undefined) return
  const inputs = (devices.inputs ??= [])
  for (const type of ['mouse', 'keyboard'] as const) {
    if (!inputs.some(input => input.type === type && (input.bus ?? 'ps2') === 'ps2'))
      inputs.push({ type, bus: 'ps2' })
  }
}

/** Adds a controller unless there is one of its type with its number. */
function addController(domain: Domain, controller: Controller): void {
  const controllers = ((domain.devices ??= {}).controllers ??= [])
  const isThere = controllers.some(
    ({ type, index }) => type === controller.type && (index ?? 0) === controller.index,
  )
  if (!isThere) controllers.push(controller)
}
