import type { ChangeRule, RuleSubject } from '../rule.ts'
import { valueAt } from '../tree.ts'

/** The devices: what can be plugged while the guest runs, and what of a device that stays can be changed. */
export const deviceRules: readonly ChangeRule[] = [
  ...pluggable('disks', isPluggableDisk, 'disks on virtio, scsi and usb'),
  ...pluggable('interfaces', always, 'network interfaces'),
  ...pluggable('hostdevs', has('mode', ['subsystem']), 'host devices'),
  ...pluggable('controllers', has('type', ['scsi']), 'SCSI controllers'),
  ...pluggable('channels', has('target.type', ['virtio']), 'virtio channels'),
  ...pluggable('serials', has('target.type', ['pci-serial', 'usb-serial']), 'serial ports on PCI and USB'),
  ...pluggable('inputs', has('bus', ['usb', 'virtio']), 'input devices on usb and virtio'),
  ...pluggable('filesystems', has('driver.type', ['virtiofs']), 'virtiofs file systems'),
  ...pluggable(
    'shmems',
    has('model', ['ivshmem-plain', 'ivshmem-doorbell']),
    'plain and doorbell shared memory',
  ),
  ...['rngs', 'memories', 'redirdevs', 'watchdogs', 'leases'].flatMap(list =>
    pluggable(list, always, 'devices of this kind'),
  ),
  ...pluggable('vsock', always, 'sockets to the host'),
  live('disks[*].source', 'the medium in a drive can be changed', isDrive),
  live('disks[*].type', 'the medium in a drive can be changed', isDrive),
  live('disks[*].iotune', 'limits of disks can be changed at any time'),
  live('disks[*].startupPolicy', 'it is looked at when the guest starts'),
  live('interfaces[*].link', 'a cable can be plugged and pulled'),
  live('interfaces[*].bandwidth', 'limits of interfaces can be changed at any time'),
  live('interfaces[*].coalesce', 'it is a setting of the host'),
  live('interfaces[*].filterref', 'filters are set up anew'),
  live('interfaces[*].source', 'the host plugs the interface into another network'),
  live('interfaces[*].vlan', 'the host changes the port', has('virtualport.type', ['openvswitch'])),
  live('interfaces[*].trustGuestRxFilters', 'the host looks at it from now on'),
  ...['passwd', 'passwdValidTo', 'connected', 'keymap'].map(part =>
    part === 'keymap'
      ? boot('graphics[*].keymap')
      : live(`graphics[*].${part}`, 'passwords can be set at any time'),
  ),
  live('memballoon.statsPeriod', 'how often the balloon reports can be set at any time'),
  live('memories[*].target.requested', 'the guest is asked for the other size'),
  boot('*[*]'),
  boot('*'),
]

type Applies = (subject: RuleSubject) => boolean

/** A device that comes or goes: while the guest runs where that is possible, else at the next boot. */
function pluggable(list: string, applies: Applies, what: string): ChangeRule[] {
  const path = list === 'vsock' ? 'devices.vsock' : `devices.${list}[*]`
  return [
    {
      path,
      whole: true,
      kinds: ['added'],
      where: applies,
      time: 'live',
      reason: `${what} are plugged while the guest runs`,
    },
    {
      path,
      whole: true,
      kinds: ['removed'],
      where: applies,
      time: 'live',
      reason: `${what} are unplugged while the guest runs, when the guest agrees`,
    },
    {
      path,
      whole: true,
      kinds: ['added', 'removed'],
      time: 'next-boot',
      reason: 'a device of this kind cannot be plugged while the guest runs',
    },
  ]
}

function live(part: string, reason: string, where: Applies = always): ChangeRule {
  return { path: `devices.${part}`, where, time: 'live', reason }
}

function boot(part: string): ChangeRule {
  return {
    path: `devices.${part}`,
    time: 'next-boot',
    reason: 'the guest has the device as it was when it started',
  }
}

function always(): boolean {
  return true
}

function has(path: string, values: readonly string[]): Applies {
  return ({ old, new: fresh }) => values.includes(String(valueAt(old ?? fresh, path)))
}

function isPluggableDisk({ old, new: fresh }: RuleSubject): boolean {
  const disk = old ?? fresh
  const device = valueAt(disk, 'device') ?? 'disk'
  const isDisk = device === 'disk' || device === 'lun'
  return isDisk && ['virtio', 'scsi', 'usb'].includes(String(valueAt(disk, 'target.bus')))
}

/** Whether the disk has media that come and go. */
function isDrive({ old }: RuleSubject): boolean {
  return ['cdrom', 'floppy'].includes(String(valueAt(old, 'device')))
}
