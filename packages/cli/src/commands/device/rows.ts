import type { CommandRow } from '../command.ts'

/** Commands that change the devices of domains. */
export const deviceRows: readonly CommandRow[] = [
  {
    name: 'attach-device',
    summary: 'add a device to a domain',
    load: async () => (await import('./attach-device.ts')).attachDevice,
  },
  {
    name: 'attach-disk',
    summary: 'add a disk to a domain',
    load: async () => (await import('./attach-disk.ts')).attachDisk,
  },
  {
    name: 'attach-interface',
    summary: 'add a network interface to a domain',
    load: async () => (await import('./attach-interface.ts')).attachInterface,
  },
  {
    name: 'change-media',
    summary: 'change the medium of a CD or floppy drive',
    load: async () => (await import('./change-media.ts')).changeMedia,
  },
  {
    name: 'detach-device',
    summary: 'remove a device from a domain',
    load: async () => (await import('./detach-device.ts')).detachDevice,
  },
  {
    name: 'detach-device-alias',
    summary: 'remove the device with an alias',
    load: async () => (await import('./detach-device-alias.ts')).detachDeviceAlias,
  },
  {
    name: 'detach-disk',
    summary: 'remove a disk from a domain',
    load: async () => (await import('./detach-disk.ts')).detachDisk,
  },
  {
    name: 'detach-interface',
    summary: 'remove a network interface from a domain',
    load: async () => (await import('./detach-interface.ts')).detachInterface,
  },
  {
    name: 'domif-setlink',
    summary: 'plug the cable of a network interface in or out',
    load: async () => (await import('./domif-setlink.ts')).domifSetlink,
  },
  {
    name: 'update-device',
    summary: 'change a device of a domain in place',
    load: async () => (await import('./update-device.ts')).updateDevice,
  },
  {
    name: 'update-memory-device',
    summary: 'change how much of a memory device the guest is to use',
    load: async () => (await import('./update-memory-device.ts')).updateMemoryDevice,
  },
]
