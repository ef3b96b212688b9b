import type { Refusal } from '../../codec/check.ts'
import type { Controller, Domain, Hub, Input, Redirdev } from '../domain.gen.ts'
import { applyRules, repeated, unsupported, wrong, type Rule } from './rule.ts'

const virtioModels = ['virtio', 'virtio-transitional', 'virtio-non-transitional']

/** The models of each type; a type that is not here has none. */
const models: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'scsi',
    [
      'auto',
      'buslogic',
      'lsilogic',
      'lsisas1068',
      'vmpvscsi',
      'ibmvscsi',
      'virtio-scsi',
      'lsisas1078',
      'virtio-transitional',
      'virtio-non-transitional',
      'ncr53c90',
      'dc390',
      'am53c974',
    ],
  ],
  [
    'usb',
    [
      'piix3-uhci',
      'piix4-uhci',
      'ehci',
      'ich9-ehci1',
      'ich9-uhci1',
      'ich9-uhci2',
      'ich9-uhci3',
      'vt82c686b-uhci',
      'pci-ohci',
      'nec-xhci',
      'qusb1',
      'qusb2',
      'qemu-xhci',
      'none',
    ],
  ],
  [
    'pci',
    [
      'pci-root',
      'pcie-root',
      'pci-bridge',
      'dmi-to-pci-bridge',
      'pcie-to-pci-bridge',
      'pcie-root-port',
      'pcie-switch-upstream-port',
      'pcie-switch-downstream-port',
      'pci-expander-bus',
      'pcie-expander-bus',
    ],
  ],
  ['ide', ['piix3', 'piix4', 'ich6']],
  ['virtio-serial', virtioModels],
])

const scsiSettings = ['queues', 'cmdPerLun', 'maxSectors', 'ioeventfd', 'iothread'] as const

function isVirtioScsi({ model }: Controller): boolean {
  return model === 'virtio-scsi' || (model !== undefined && virtioModels.includes(model))
}

const rules: readonly Rule<Controller>[] = [
  unsupported(
    ({ model }) => `Unknown model type '${model ?? ''}'`,
    ({ type, model }) => model !== undefined && models.get(type)?.includes(model) !== true,
  ),
  wrong('the settings of this driver are only supported for virtio scsi controllers', controller => {
    const { type, driver } = controller
    const isSet = scsiSettings.some(setting => driver?.[setting] !== undefined)
    return type === 'scsi' && isSet && !isVirtioScsi(controller) && driver
  }),
  unsupported('pci-root and pcie-root controllers should not have an address', ({ type, model, address }) => {
    return type === 'pci' && (model === 'pci-root' || model === 'pcie-root') && address
  }),
]

const isUsbOff = ({ type, model }: Controller): boolean => type === 'usb' && model === 'none'

const withoutUsb: readonly Rule<Input | Hub | Redirdev>[] = [
  unsupported("Can't add USB device. USB bus is disabled", (device, { devices }) => {
    const isUsb = 'bus' in device ? device.bus === 'usb' : device.type === 'usb'
    return isUsb && devices?.controllers?.some(isUsbOff)
  }),
]

/** What libvirt refuses of controllers (`virDomainControllerDefValidate`). */
export function checkControllers(domain: Domain, refusal: Refusal): void {
  const { controllers = [], inputs = [], hubs = [], redirdevs = [] } = domain.devices ?? {}
  applyRules(rules, controllers, domain, refusal)
  const twin = repeated(controllers, ({ type, index, masterStartPort }) =>
    type === 'usb' && masterStartPort !== undefined ? undefined : `${type} ${String(index)}`,
  )
  const off = controllers.find(isUsbOff)
  const other = controllers.find(controller => controller.type === 'usb' && controller !== off)
  if (off !== undefined && other !== undefined)
    refusal.fail('XML_DETAIL', "Can't add another USB controller: USB is disabled for this domain", other)
  if (twin !== undefined && twin.type !== 'usb') {
    const message = `Multiple '${twin.type}' controllers with index '${String(twin.index)}'`
    refusal.fail('XML_ERROR', message, twin)
  }
  applyRules(withoutUsb, [...inputs, ...hubs, ...redirdevs], domain, refusal)
}
