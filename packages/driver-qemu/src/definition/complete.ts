import { fillDomainDefaults, type Domain } from '@guestwork/conf/domain'
import type { Emulator } from '../capabilities/emulator.ts'
import { fillModels } from './models.ts'
import { addImplicitDevices, fillControllerModels } from './implicit-devices.ts'
import { findMachine } from './machine-type.ts'
import { assignPciAddresses } from './pci-addresses.ts'
import { assignUsbAddresses } from './usb-addresses.ts'

/**
 * Fills in what a definition leaves open, by libvirt's rules for QEMU, so that the guest finds the same machine at each
 * start. Changes the domain in place and returns it; a second time changes nothing.
 *
 * @param emulator - The binary that will run the guest.
 * @throws VirtError `CONFIG_UNSUPPORTED` for a machine that the binary does not have or this driver does not build,
 * `XML_ERROR` for addresses that are in each other's way.
 */
export function completeDomain(domain: Domain, emulator: Emulator): Domain {
  const machine = (): void => {
    if (domain.os?.type !== undefined)
      domain.os.type.machine = findMachine(emulator, domain.os.type.machine).name
  }
  return fillDomainDefaults(domain, {
    arch: emulator.arch === 'i386' ? 'i686' : emulator.arch,
    emulator: () => emulator.path,
    videoModel: () => 'cirrus',
    steps: [
      { name: 'qemu-machine', before: 'memory', run: machine },
      { name: 'qemu-devices', before: 'inputs', run: addImplicitDevices },
      { name: 'qemu-models', after: 'chardevs', run: fillModels },
      { name: 'qemu-controllers', after: 'controllers', run: fillControllerModels },
      { name: 'qemu-pci', run: assignPciAddresses },
      { name: 'qemu-usb', run: assignUsbAddresses },
    ],
  })
}
