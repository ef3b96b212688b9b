import type { Refusal } from '../../codec/check.ts'
import type { Controller, Domain, Hub, Input } from '../domain.gen.ts'
import { applyRules, repeated, unsupported, type Rule } from './rule.ts'

const scsiModels: ReadonlySet<string> = new Set([
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
])

const rules: readonly Rule<Controller>[] = [
  unsupported(
    ({ model }) => `Unknown model type '${model ?? ''}'`,
    ({ type, model }) => type === 'scsi' && model !== undefined && !scsiModels.has(model),
  ),
  unsupported('pci-root and pcie-root controllers should not have an address', ({ type, model, address }) => {
    return type === 'pci' && (model === 'pci-root' || model === 'pcie-root') && address
  }),
]

const isUsbOff = ({ type, model }: Controller): boolean => type === 'usb' && model === 'none'

const withoutUsb: readonly Rule<Input | Hub>[] = [
  unsupported("Can't add USB device. USB bus is disabled", (device, { devices }) => {
    const isUsb = 'bus' in device ? device.bus === 'usb' : device.type === 'usb'
    return isUsb && devices?.controllers?.some(isUsbOff)
  }),
]

/** What libvirt refuses of controllers (`virDomainControllerDefValidate`). */
export function checkControllers(domain: Domain, refusal: Refusal): void {
  const { controllers = [], inputs = [], hubs = [] } = domain.devices ?? {}
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
  applyRules(withoutUsb, [...inputs, ...hubs], domain, refusal)
}
