import type { Controller } from '@guestwork/conf/domain'
import { pciProperties } from './device-address.ts'
import type { Launch } from './launch.ts'
import { jsonOption, type Properties } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** QEMU's devices for the models of USB and SCSI controllers. */
const drivers: ReadonlyMap<string, string> = new Map([
  ['usb piix3-uhci', 'piix3-usb-uhci'],
  ['usb piix4-uhci', 'piix4-usb-uhci'],
  ['usb ehci', 'usb-ehci'],
  ['usb ich9-ehci1', 'ich9-usb-ehci1'],
  ['usb pci-ohci', 'pci-ohci'],
  ['usb nec-xhci', 'nec-usb-xhci'],
  ['usb qemu-xhci', 'qemu-xhci'],
  ['scsi lsilogic', 'lsi'],
  ['scsi lsisas1068', 'mptsas1068'],
  ['scsi lsisas1078', 'megasas'],
  ['scsi vmpvscsi', 'pvscsi'],
  ['scsi virtio-scsi', 'virtio-scsi-pci'],
  ['pci pcie-root-port', 'pcie-root-port'],
  ['pci pci-bridge', 'pci-bridge'],
  ['pci pcie-to-pci-bridge', 'pcie-pci-bridge'],
])

/** The order in which buses come to be: each before what is plugged into it. */
const order: readonly Controller['type'][] = ['pci', 'usb', 'scsi', 'sata', 'ide', 'fdc']

/** The controllers, as far as the machine has not built them in. */
export function controllerArguments(launch: Launch): string[] {
  const controllers = launch.domain.devices?.controllers ?? []
  const other = controllers.find(({ type }) => !order.includes(type))
  if (other !== undefined) throw unsupported(`controllers of type '${other.type}' are not supported yet`)
  return order
    .flatMap(type => controllers.filter(controller => controller.type === type))
    .flatMap(controller => oneController(controller, launch))
}

function oneController(controller: Controller, launch: Launch): string[] {
  const { type, index = 0, model = '', alias = '' } = controller
  if (isBuiltIn(controller)) return []
  const what = `controller '${type}' ${String(index)}`
  if (type === 'sata')
    return device({ driver: 'ahci', id: alias, ...pciProperties(controller.address, launch.domain) })
  const driver = drivers.get(`${type} ${model}`)
  if (driver === undefined) throw unsupported(`${what}: model '${model}' is not supported yet`)
  if (!launch.emulator.devices.includes(driver)) {
    throw unsupported(`${what}: '${launch.emulator.path}' has no device '${driver}'`)
  }
  const place = pciProperties(controller.address, launch.domain)
  if (type === 'pci') return device(bridgeProperties(controller, driver, place))
  onlySupported(what, controller.driver, ['queues'])
  const ports = controller.type === 'usb' ? controller.ports : undefined
  const xhci = ports === undefined ? {} : { p2: ports, p3: ports }
  return device({ driver, ...xhci, id: alias, num_queues: controller.driver?.queues, ...place })
}

function bridgeProperties(controller: Controller, driver: string, place: Properties): Properties {
  const { target } = controller.type === 'pci' ? controller : {}
  const { alias: id = '', index = 0 } = controller
  if (driver === 'pci-bridge') return { driver, chassis_nr: target?.chassisNr ?? index, id, ...place }
  return driver === 'pcie-root-port'
    ? { driver, port: target?.port, chassis: target?.chassis, id, hotplug: target?.hotplug, ...place }
    : { driver, id, ...place }
}

/** Whether the chipset brings the controller along. */
function isBuiltIn(controller: Controller): boolean {
  const { type, index = 0, model, address } = controller
  if (type === 'pci' && (model === 'pci-root' || model === 'pcie-root')) {
    onlySupported(`controller '${model}'`, controller, ['type', 'index', 'model', 'alias', 'address'])
    return true
  }
  if (type === 'ide' || type === 'fdc') {
    if (index === 0) return true
    throw unsupported(`Only a single ${type.toUpperCase()} controller is supported for this machine type`)
  }
  const slot = address?.type === 'pci' ? address.slot : undefined
  return type === 'sata' && index === 0 && slot === 0x1f
}

function device(properties: Properties): string[] {
  return jsonOption('-device', properties)
}
