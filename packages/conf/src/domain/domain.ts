import { attribute, beside, child, children, element, scalar, valued, verbatim } from '../codec/declare.ts'
import { oneOf, onOff } from '../codec/values/choice.ts'
import { uuid, uuidOrNew } from '../codec/values/identifier.ts'
import { integer } from '../codec/values/number.ts'
import { kibibytes } from '../codec/values/size.ts'
import { text, unlessEmpty, word } from '../codec/values/text.ts'
import { blkiotune } from './blkiotune.ts'
import { clock } from './clock.ts'
import { cpu } from './cpu.ts'
import { cputune } from './cputune.ts'
import { devices } from './devices/devices.ts'
import { finishDomain } from './domain-check.ts'
import { features } from './features.ts'
import { maxMemory, memoryBacking, memtune, numatune } from './memory.ts'
import {
  bhyveCommandLine,
  lxcNamespace,
  qemuCapabilities,
  qemuCommandLine,
  qemuOverride,
  writtenNamespace,
  xenCommandLine,
} from './namespaces.ts'
import { os } from './os.ts'
import { idmap, perf, pm, resource } from './resource.ts'
import { keywrap, launchSecurity, securityLabel } from './security.ts'
import { sysinfo } from './sysinfo.ts'
import { defaultIoThread, ioThreadIds, vcpu, vcpus } from './vcpu.ts'

const powerAction = oneOf(['destroy', 'restart', 'rename-restart', 'preserve'])

/** A guest: its machine, its devices, and what becomes of it. */
export const domain = element(
  {
    /** The hypervisor. */
    type: attribute(
      unlessEmpty(
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
      ),
      { required: true, code: 'CONFIG_UNSUPPORTED', missingCode: 'INTERNAL_ERROR' },
    ),
    /** The number of the running guest. */
    id: attribute(integer({ max: 0x7fffffff }), { live: true }),
    xmlnsQemu: writtenNamespace('qemu'),
    xmlnsLxc: writtenNamespace('lxc'),
    xmlnsXen: writtenNamespace('xen'),
    xmlnsBhyve: writtenNamespace('bhyve'),
    xmlnsVmware: writtenNamespace('vmware'),
    /** The name, unique on its host. */
    name: scalar(word, { required: true, missingCode: 'NO_NAME' }),
    /** The UUID, in lower case with hyphens. */
    uuid: scalar(uuid, { code: 'INTERNAL_ERROR' }),
    /** The UUID by which the guest sees that it is another instance than before; an empty one is replaced by a new one. */
    genid: scalar(uuidOrNew, { code: 'INTERNAL_ERROR' }),
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
    /** Limits on the host's disks. */
    blkiotune: child(blkiotune, { dropEmpty: true }),
    /** Limits on the host's memory. */
    memtune: child(memtune, { dropEmpty: true }),
    /** What the memory is on the host. */
    memoryBacking: child(memoryBacking, { dropEmpty: true }),
    /** The processors. */
    vcpu: child(vcpu),
    /** The processors one by one. */
    vcpus: child(vcpus, { dropEmpty: true }),
    /** The number of threads that serve disks. */
    iothreads: scalar(integer({ max: 0xffff })),
    /** Threads that serve disks, one by one. */
    iothreadids: child(ioThreadIds, { dropEmpty: true }),
    /** The thread that serves what no other one does. */
    defaultiothread: child(defaultIoThread, { dropEmpty: true }),
    /** Limits on the host's processors. */
    cputune: child(cputune, { dropEmpty: true }),
    /** On which nodes of the host the memory is. */
    numatune: child(numatune, { dropEmpty: true, singleCode: 'XML_ERROR' }),
    /** Where the host counts and limits what the guest uses. */
    resource: child(resource, { dropEmpty: true, singleCode: 'XML_ERROR' }),
    /** What the guest is told about its machine. */
    sysinfos: children('sysinfo', sysinfo),
    /** The program that a paravirtualised guest is started with. */
    bootloader: scalar(word),
    /** That program's arguments. */
    bootloaderArgs: scalar(text, { name: 'bootloader_args' }),
    /** How the guest boots. */
    os: child(os),
    /** Users and groups of a container, and what they are on the host. */
    idmap: child(idmap, { dropEmpty: true }),
    /** Abilities of the machine. */
    features: child(features, { dropEmpty: true }),
    /** The processor that the guest sees. */
    cpu: child(cpu, { dropEmpty: true }),
    /** The clock. */
    clock: child(clock),
    /** What happens when the guest powers off. */
    onPoweroff: scalar(powerAction, { name: 'on_poweroff', code: 'CONFIG_UNSUPPORTED' }),
    /** What happens when the guest reboots. */
    onReboot: scalar(powerAction, { name: 'on_reboot', code: 'CONFIG_UNSUPPORTED' }),
    /** What happens when the guest crashes. */
    onCrash: scalar(
      oneOf(['destroy', 'restart', 'rename-restart', 'preserve', 'coredump-destroy', 'coredump-restart']),
      { name: 'on_crash', code: 'CONFIG_UNSUPPORTED' },
    ),
    /** What happens when the lock on a disk is lost. */
    onLockfailure: scalar(oneOf(['poweroff', 'restart', 'pause', 'ignore'], { absent: 'default' }), {
      name: 'on_lockfailure',
    }),
    /** The ways to sleep that the firmware offers. */
    pm: child(pm, { dropEmpty: true }),
    /** Events that are counted. */
    perf: child(perf, { dropEmpty: true }),
    /** The devices. */
    devices: child(devices, { bothTags: true }),
    /** The labels that confine the guest, by security model. */
    seclabels: children('seclabel', securityLabel),
    /** Keys that wrap the guest's own. */
    keywrap: child(keywrap, { dropEmpty: true }),
    /** How the guest is kept secret from the host. */
    launchSecurity: child(launchSecurity),
    /** Words for QEMU's command line. */
    qemuCommandline: child(qemuCommandLine, { name: 'qemu:commandline', dropEmpty: true }),
    /** Corrections to what libvirt found out about QEMU. */
    qemuCapabilities: child(qemuCapabilities, { name: 'qemu:capabilities', dropEmpty: true }),
    /** Properties of QEMU's devices. */
    qemuOverride: child(qemuOverride, { name: 'qemu:override', dropEmpty: true }),
    /** What happens when something is used that QEMU is about to drop. */
    qemuDeprecation: valued('behavior', oneOf(['none', 'omit', 'reject', 'crash']), {
      name: 'qemu:deprecation',
    }),
    /** Name spaces that a container shares. */
    lxcNamespace: child(lxcNamespace, { name: 'lxc:namespace', dropEmpty: true }),
    /** Words for the command line of Xen's device model. */
    xenCommandline: child(xenCommandLine, { name: 'xen:commandline', dropEmpty: true }),
    /** Words for bhyve's command line. */
    bhyveCommandline: child(bhyveCommandLine, { name: 'bhyve:commandline', dropEmpty: true }),
    /** Where in vCenter the guest is. */
    vmwareDatacenterPath: scalar(word, { name: 'vmware:datacenterpath' }),
  },
  { finish: finishDomain },
)
