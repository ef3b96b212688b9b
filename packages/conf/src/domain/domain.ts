import { attribute, beside, child, content, element, scalar, verbatim } from '../codec/declare.ts'
import { oneOf, onOff } from '../codec/values/choice.ts'
import { numberSet } from '../codec/values/bitmap.ts'
import { uuid } from '../codec/values/identifier.ts'
import { integer, positive, uint } from '../codec/values/number.ts'
import { kibibytes } from '../codec/values/size.ts'
import { text, word } from '../codec/values/text.ts'
import { clock } from './clock.ts'
import { devices } from './devices/devices.ts'
import { features } from './features.ts'
import { os } from './os.ts'

/** The guest's processors. */
export const vcpu = element({
  /** Whether the host's processors are chosen by `cpuset` or by numad. */
  placement: attribute(oneOf(['static', 'auto'])),
  /** The processors of the host that the guest runs on, such as `0-3,^2`. */
  cpuset: attribute(numberSet),
  /** How many processors are there at start; all of them when left out. */
  current: attribute(positive),
  /** The number of processors. */
  count: content(integer({ min: 1, max: 0xffff }), { required: true }),
})

/** How far memory can grow while the guest runs. */
export const maxMemory = element({
  /** The number of slots for memory modules. */
  slots: attribute(uint),
  /** The size in KiB. */
  size: content(kibibytes, { required: true }),
})

const powerAction = oneOf(['destroy', 'restart', 'rename-restart', 'preserve'])

/** A guest: its machine, its devices, and what becomes of it. */
export const domain = element({
  /** The hypervisor. */
  type: attribute(
    oneOf([
      'qemu',
      'kqemu',
      'kvm',
      'xen',
      'lxc',
      'uml',
      'openvz',
      'test',
      'vmware',
      'hyperv',
      'vbox',
      'phyp',
      'parallels',
      'bhyve',
      'vz',
      'hvf',
    ]),
    { required: true },
  ),
  /** The number of the running guest. */
  id: attribute(integer({ max: 0x7fffffff }), { live: true }),
  /** The name, unique on its host. */
  name: scalar(word, { required: true }),
  /** The UUID, in lower case with hyphens. */
  uuid: scalar(uuid),
  /** The number by which the guest sees that it is another instance than before. */
  genid: scalar(uuid),
  /** A short description, on one line. */
  title: scalar(word),
  /** A description for people. */
  description: scalar(word),
  /** What applications keep with the guest: XML, one element for each name space. */
  metadata: verbatim(),
  /** How far memory can grow while the guest runs. */
  maxMemory: child(maxMemory),
  /** The memory that the guest has at most, in KiB. */
  memory: scalar(kibibytes),
  /** Whether a dump of the hypervisor holds the guest's memory. */
  dumpCore: beside('memory', onOff),
  /** The memory that the guest has now, in KiB; all of it when left out. */
  currentMemory: scalar(kibibytes),
  /** The processors. */
  vcpu: child(vcpu),
  /** The program that a paravirtualised guest is started with. */
  bootloader: scalar(word),
  /** That program's arguments. */
  bootloaderArgs: scalar(text, { name: 'bootloader_args' }),
  /** How the guest boots. */
  os: child(os),
  /** Abilities of the machine. */
  features: child(features, { dropEmpty: true }),
  /** The clock. */
  clock: child(clock),
  /** What happens when the guest powers off. */
  onPoweroff: scalar(powerAction, { name: 'on_poweroff' }),
  /** What happens when the guest reboots. */
  onReboot: scalar(powerAction, { name: 'on_reboot' }),
  /** What happens when the guest crashes. */
  onCrash: scalar(
    oneOf(['destroy', 'restart', 'rename-restart', 'preserve', 'coredump-destroy', 'coredump-restart']),
    { name: 'on_crash' },
  ),
  /** What happens when the lock on a disk is lost. */
  onLockfailure: scalar(oneOf(['poweroff', 'restart', 'pause', 'ignore'], { absent: 'default' }), {
    name: 'on_lockfailure',
  }),
  /** The devices. */
  devices: child(devices, { bothTags: true }),
})
