import type { CommandGroup } from '../command.ts'

/** Commands that change domains, and the documents about them. */
export const domainCommands: CommandGroup = {
  title: 'Domain Management',
  keyword: 'domain',
  commands: [
    {
      name: 'autostart',
      summary: 'start a domain with the host',
      load: async () => (await import('./autostart.ts')).autostart,
    },
    {
      name: 'console',
      summary: "connect to a guest's serial console",
      load: async () => (await import('./console.ts')).consoleCommand,
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
      name: 'destroy',
      summary: 'end a domain at once',
      load: async () => (await import('./destroy.ts')).destroy,
    },
    { name: 'domid', summary: 'the id of a domain', load: async () => (await import('./domid.ts')).domid },
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
      name: 'resume',
      summary: 'let a suspended domain go on',
      load: async () => (await import('./resume.ts')).resume,
    },
    {
      name: 'screenshot',
      summary: "save a picture of a guest's screen",
      load: async () => (await import('./screenshot.ts')).screenshot,
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
      name: 'undefine',
      summary: 'forget the definition of a domain',
      load: async () => (await import('./undefine.ts')).undefine,
    },
  ],
}
