import type { CommandGroup } from '../command.ts'
import { deviceRows } from '../device/rows.ts'
import { jobRows } from '../job/rows.ts'

/** Commands that change domains, and the documents about them. */
export const domainCommands: CommandGroup = {
  title: 'Domain Management',
  keyword: 'domain',
  commands: [
    ...deviceRows,
    ...jobRows,
    {
      name: 'autostart',
      summary: 'start a domain with the host',
      load: async () => (await import('./autostart.ts')).autostart,
    },
    {
      name: 'blkdeviotune',
      summary: 'the limits of one disk, or change them',
      load: async () => (await import('./blkdeviotune.ts')).blkdeviotune,
    },
    {
      name: 'blkiotune',
      summary: "how the host's disks are shared with a domain, or change it",
      load: async () => (await import('./blkiotune.ts')).blkiotune,
    },
    {
      name: 'blockresize',
      summary: 'the size of a disk',
      load: async () => (await import('./blockresize.ts')).blockresize,
    },
    {
      name: 'console',
      summary: "connect to a guest's serial console",
      load: async () => (await import('./console.ts')).consoleCommand,
    },
    {
      name: 'cpu-stats',
      summary: "the time that a domain used on the host's CPUs",
      load: async () => (await import('./cpu-stats.ts')).cpuStats,
    },
    {
      name: 'create',
      summary: 'start a domain that is not stored',
      load: async () => (await import('./create.ts')).create,
    },
    {
      name: 'define',
      summary: 'store the definition of a domain',
      load: async () => (await import('./define.ts')).define,
    },
    {
      name: 'desc',
      summary: 'title or description of a domain, or change them',
      load: async () => (await import('./desc.ts')).desc,
    },
    {
      name: 'destroy',
      summary: 'end a domain at once',
      load: async () => (await import('./destroy.ts')).destroy,
    },
    {
      name: 'dom-fd-associate',
      summary: 'hand open files to a domain',
      load: async () => (await import('./dom-fd-associate.ts')).domFdAssociate,
    },
    {
      name: 'domdisplay',
      summary: 'where clients find the displays of a domain',
      load: async () => (await import('./domdisplay.ts')).domdisplay,
    },
    {
      name: 'domfsfreeze',
      summary: 'freeze the file systems of a guest',
      load: async () => (await import('./domfsfreeze.ts')).domfsfreeze,
    },
    {
      name: 'domfsthaw',
      summary: 'thaw the file systems of a guest',
      load: async () => (await import('./domfsthaw.ts')).domfsthaw,
    },
    {
      name: 'domfsinfo',
      summary: 'the file systems that a guest has mounted',
      load: async () => (await import('./domfsinfo.ts')).domfsinfo,
    },
    {
      name: 'domfstrim',
      summary: 'tell the disks of a guest which blocks are not used',
      load: async () => (await import('./domfstrim.ts')).domfstrim,
    },
    {
      name: 'domhostname',
      summary: 'the host name of a guest',
      load: async () => (await import('./domhostname.ts')).domhostname,
    },
    { name: 'domid', summary: 'the id of a domain', load: async () => (await import('./domid.ts')).domid },
    {
      name: 'domiftune',
      summary: 'the limits of one network interface, or change them',
      load: async () => (await import('./domiftune.ts')).domiftune,
    },
    {
      name: 'domlaunchsecinfo',
      summary: 'what the owner of a domain with encrypted memory needs to trust it',
      load: async () => (await import('./domlaunchsecinfo.ts')).domlaunchsecinfo,
    },
    {
      name: 'domsetlaunchsecstate',
      summary: 'put a secret into the encrypted memory of a domain',
      load: async () => (await import('./domsetlaunchsecstate.ts')).domsetlaunchsecstate,
    },
    {
      name: 'domname',
      summary: 'the name of a domain',
      load: async () => (await import('./domname.ts')).domname,
    },
    {
      name: 'domrename',
      summary: 'give a domain another name',
      load: async () => (await import('./domrename.ts')).domrename,
    },
    {
      name: 'domuuid',
      summary: 'the UUID of a domain',
      load: async () => (await import('./domuuid.ts')).domuuid,
    },
    {
      name: 'domxml-from-native',
      summary: "a hypervisor's configuration file as an XML document",
      load: async () => (await import('./domxml-from-native.ts')).domxmlFromNative,
    },
    {
      name: 'domxml-to-native',
      summary: "an XML document as a hypervisor's configuration file",
      load: async () => (await import('./domxml-to-native.ts')).domxmlToNative,
    },
    {
      name: 'dump',
      summary: "write a domain's memory to a file for analysis",
      load: async () => (await import('./dump.ts')).dump,
    },
    {
      name: 'dumpxml',
      summary: 'the XML document of a domain',
      load: async () => (await import('./dumpxml.ts')).dumpxml,
    },
    {
      name: 'edit',
      summary: 'change the definition of a domain in an editor',
      load: async () => (await import('./edit.ts')).edit,
    },
    {
      name: 'get-user-sshkeys',
      summary: 'the SSH keys of a user of a guest',
      load: async () => (await import('./get-user-sshkeys.ts')).getUserSshkeys,
    },
    {
      name: 'inject-nmi',
      summary: 'send a non-maskable interrupt to a guest',
      load: async () => (await import('./inject-nmi.ts')).injectNmi,
    },
    {
      name: 'iothreadinfo',
      summary: 'the IOThreads of a domain',
      load: async () => (await import('./iothreadinfo.ts')).iothreadinfo,
    },
    {
      name: 'iothreadpin',
      summary: 'the host CPUs that an IOThread may run on',
      load: async () => (await import('./iothreadpin.ts')).iothreadpin,
    },
    {
      name: 'iothreadadd',
      summary: 'add an IOThread',
      load: async () => (await import('./iothreadadd.ts')).iothreadadd,
    },
    {
      name: 'iothreadset',
      summary: 'how an IOThread works',
      load: async () => (await import('./iothreadset.ts')).iothreadset,
    },
    {
      name: 'iothreaddel',
      summary: 'remove an IOThread',
      load: async () => (await import('./iothreaddel.ts')).iothreaddel,
    },
    {
      name: 'send-key',
      summary: 'press keys of a guest',
      load: async () => (await import('./send-key.ts')).sendKey,
    },
    {
      name: 'send-process-signal',
      summary: 'send a signal to a process of a guest',
      load: async () => (await import('./send-process-signal.ts')).sendProcessSignal,
    },
    {
      name: 'lxc-enter-namespace',
      summary: 'run a program inside a container',
      load: async () => (await import('./lxc-enter-namespace.ts')).lxcEnterNamespace,
    },
    {
      name: 'managedsave',
      summary: "save a domain's memory where its next start finds it",
      load: async () => (await import('./managedsave.ts')).managedsave,
    },
    {
      name: 'managedsave-remove',
      summary: 'remove the managed save image of a domain',
      load: async () => (await import('./managedsave-remove.ts')).managedsaveRemove,
    },
    {
      name: 'managedsave-edit',
      summary: 'change the document in a managed save image in an editor',
      load: async () => (await import('./managedsave-edit.ts')).managedsaveEdit,
    },
    {
      name: 'managedsave-dumpxml',
      summary: 'the document in a managed save image',
      load: async () => (await import('./managedsave-dumpxml.ts')).managedsaveDumpxml,
    },
    {
      name: 'managedsave-define',
      summary: 'replace the document in a managed save image',
      load: async () => (await import('./managedsave-define.ts')).managedsaveDefine,
    },
    {
      name: 'memtune',
      summary: "what a domain's memory may take of the host, or change it",
      load: async () => (await import('./memtune.ts')).memtune,
    },
    {
      name: 'perf',
      summary: 'which perf events are counted, or change it',
      load: async () => (await import('./perf.ts')).perf,
    },
    {
      name: 'metadata',
      summary: 'an XML element that a program keeps with a domain, or change it',
      load: async () => (await import('./metadata.ts')).metadata,
    },
    {
      name: 'numatune',
      summary: "how a domain's memory lies on the host's NUMA nodes, or change it",
      load: async () => (await import('./numatune.ts')).numatune,
    },
    {
      name: 'qemu-attach',
      summary: 'take over a QEMU process that was started by hand',
      load: async () => (await import('../qemu/qemu-attach.ts')).qemuAttach,
    },
    {
      name: 'qemu-monitor-command',
      summary: "send a command to QEMU's monitor",
      load: async () => (await import('../qemu/qemu-monitor-command.ts')).qemuMonitorCommand,
    },
    {
      name: 'qemu-monitor-event',
      summary: "wait for events of QEMU's monitors",
      load: async () => (await import('../qemu/qemu-monitor-event.ts')).qemuMonitorEvent,
    },
    {
      name: 'qemu-agent-command',
      summary: "send a command to QEMU's guest agent",
      load: async () => (await import('../qemu/qemu-agent-command.ts')).qemuAgentCommand,
    },
    {
      name: 'guest-agent-timeout',
      summary: 'how long calls wait for the agent of a guest',
      load: async () => (await import('./guest-agent-timeout.ts')).guestAgentTimeout,
    },
    {
      name: 'reboot',
      summary: 'ask a guest to restart',
      load: async () => (await import('./reboot.ts')).reboot,
    },
    {
      name: 'reset',
      summary: 'press the reset button of a domain',
      load: async () => (await import('./reset.ts')).reset,
    },
    {
      name: 'restore',
      summary: 'start a domain from a file that save wrote',
      load: async () => (await import('./restore.ts')).restore,
    },
    {
      name: 'resume',
      summary: 'let a suspended domain go on',
      load: async () => (await import('./resume.ts')).resume,
    },
    {
      name: 'save',
      summary: "save a domain's memory to a file and stop the domain",
      load: async () => (await import('./save.ts')).save,
    },
    {
      name: 'save-image-define',
      summary: 'replace the document in a file that save wrote',
      load: async () => (await import('./save-image-define.ts')).saveImageDefine,
    },
    {
      name: 'save-image-dumpxml',
      summary: 'the document in a file that save wrote',
      load: async () => (await import('./save-image-dumpxml.ts')).saveImageDumpxml,
    },
    {
      name: 'save-image-edit',
      summary: 'change the document in a file that save wrote in an editor',
      load: async () => (await import('./save-image-edit.ts')).saveImageEdit,
    },
    {
      name: 'schedinfo',
      summary: "how the host's CPUs are shared with a domain, or change it",
      load: async () => (await import('./schedinfo.ts')).schedinfo,
    },
    {
      name: 'screenshot',
      summary: "save a picture of a guest's screen",
      load: async () => (await import('./screenshot.ts')).screenshot,
    },
    {
      name: 'set-lifecycle-action',
      summary: 'what happens when a guest powers off, reboots or crashes',
      load: async () => (await import('./set-lifecycle-action.ts')).setLifecycleAction,
    },
    {
      name: 'set-user-sshkeys',
      summary: 'change the SSH keys of a user of a guest',
      load: async () => (await import('./set-user-sshkeys.ts')).setUserSshkeys,
    },
    {
      name: 'set-user-password',
      summary: 'the password of a user of a guest',
      takesSecrets: true,
      load: async () => (await import('./set-user-password.ts')).setUserPassword,
    },
    {
      name: 'setmaxmem',
      summary: 'how much memory a domain can have',
      load: async () => (await import('./setmaxmem.ts')).setmaxmem,
    },
    {
      name: 'setmem',
      summary: 'how much memory a domain has',
      load: async () => (await import('./setmem.ts')).setmem,
    },
    {
      name: 'setvcpu',
      summary: 'plug single virtual CPUs in or out',
      load: async () => (await import('./setvcpu.ts')).setvcpu,
    },
    {
      name: 'setvcpus',
      summary: 'how many virtual CPUs a domain has',
      load: async () => (await import('./setvcpus.ts')).setvcpus,
    },
    {
      name: 'shutdown',
      summary: 'ask a guest to shut down',
      load: async () => (await import('./shutdown.ts')).shutdown,
    },
    { name: 'start', summary: 'start a stored domain', load: async () => (await import('./start.ts')).start },
    {
      name: 'suspend',
      summary: 'stop the CPUs of a domain',
      load: async () => (await import('./suspend.ts')).suspend,
    },
    {
      name: 'ttyconsole',
      summary: "the host's device of a guest's console",
      load: async () => (await import('./ttyconsole.ts')).ttyconsole,
    },
    {
      name: 'undefine',
      summary: 'forget the definition of a domain',
      load: async () => (await import('./undefine.ts')).undefine,
    },
    {
      name: 'vcpucount',
      summary: 'how many virtual CPUs a domain has',
      load: async () => (await import('./vcpucount.ts')).vcpucount,
    },
    {
      name: 'vcpuinfo',
      summary: 'what the virtual CPUs of a domain do',
      load: async () => (await import('./vcpuinfo.ts')).vcpuinfo,
    },
    {
      name: 'vcpupin',
      summary: 'the host CPUs that virtual CPUs may run on, or change them',
      load: async () => (await import('./vcpupin.ts')).vcpupin,
    },
    {
      name: 'emulatorpin',
      summary: 'the host CPUs of the emulator, or change them',
      load: async () => (await import('./emulatorpin.ts')).emulatorpin,
    },
    {
      name: 'guestvcpus',
      summary: "which virtual CPUs a guest's system uses, or change it",
      load: async () => (await import('./guestvcpus.ts')).guestvcpus,
    },
    {
      name: 'vncdisplay',
      summary: 'the VNC display of a domain',
      load: async () => (await import('./vncdisplay.ts')).vncdisplay,
    },
    {
      name: 'guestinfo',
      summary: 'what a guest tells about itself',
      load: async () => (await import('./guestinfo.ts')).guestinfo,
    },
  ].sort((one, other) => (one.name < other.name ? -1 : 1)),
}
