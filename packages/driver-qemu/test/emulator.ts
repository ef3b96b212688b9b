import type { Emulator } from '../src/capabilities/emulator.ts'

/** A QEMU that is not there, for what only needs to know what it could do. */
export const emulator: Emulator = {
  path: '/usr/bin/qemu-system-x86_64',
  version: { major: 7, minor: 2, micro: 0, package: '' },
  arch: 'x86_64',
  machines: [
    { name: 'pc-i440fx-7.2', alias: 'pc', maxCpus: 255, isDefault: true, deprecated: false },
    { name: 'pc-q35-7.2', alias: 'q35', maxCpus: 288, isDefault: false, deprecated: false },
    { name: 'pc-i440fx-2.0', maxCpus: 255, isDefault: false, deprecated: true },
    { name: 'isapc', maxCpus: 1, isDefault: false, deprecated: false },
  ],
  cpuModels: ['qemu64', 'qemu32', 'max', 'Nehalem'],
  devices: [
    ...[
      'piix3-usb-uhci',
      'qemu-xhci',
      'ich9-usb-ehci1',
      'lsi',
      'virtio-scsi-pci',
      'pcie-root-port',
      'pci-bridge',
    ],
    ...[
      'virtio-net-pci',
      'e1000',
      'rtl8139',
      'VGA',
      'cirrus-vga',
      'virtio-vga',
      'virtio-gpu-pci',
      'qxl-vga',
      'qxl',
    ],
    ...['bochs-display', 'ramfb', 'vmware-svga'],
  ],
  hasSandbox: true,
  hasKvm: true,
}
