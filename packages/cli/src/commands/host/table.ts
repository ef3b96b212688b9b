import type { CommandGroup } from '../command.ts'

/** Commands about the host and its hypervisor. */
export const hostCommands: CommandGroup = {
  title: 'Host and Hypervisor',
  keyword: 'host',
  commands: [
    {
      name: 'capabilities',
      summary: 'what host and hypervisor can do, as XML',
      load: async () => (await import('./capabilities.ts')).capabilities,
    },
    {
      name: 'hostname',
      summary: "the host's name",
      load: async () => (await import('./hostname.ts')).hostname,
    },
    {
      name: 'nodeinfo',
      summary: 'CPUs and memory of the host',
      load: async () => (await import('./nodeinfo.ts')).nodeinfo,
    },
    { name: 'uri', summary: 'the URI of the connection', load: async () => (await import('./uri.ts')).uri },
    {
      name: 'version',
      summary: 'versions of gw, driver and hypervisor',
      load: async () => (await import('./version.ts')).version,
    },
  ],
}
