import type { CommandGroup } from '../command.ts'

/** Commands that look at domains. */
export const monitorCommands: CommandGroup = {
  title: 'Domain Monitoring',
  keyword: 'monitor',
  commands: [
    {
      name: 'domblkerror',
      summary: 'the disks of a domain that met an error',
      load: async () => (await import('./domblkerror.ts')).domblkerror,
    },
    {
      name: 'domblkinfo',
      summary: 'how large the disks of a domain are',
      load: async () => (await import('./domblkinfo.ts')).domblkinfo,
    },
    {
      name: 'domblklist',
      summary: 'the disks of a domain',
      load: async () => (await import('./domblklist.ts')).domblklist,
    },
    {
      name: 'domblkstat',
      summary: 'the traffic of a disk',
      load: async () => (await import('./domblkstat.ts')).domblkstat,
    },
    {
      name: 'domcontrol',
      summary: 'whether the channel that controls a domain takes commands',
      load: async () => (await import('./domcontrol.ts')).domcontrol,
    },
    {
      name: 'domif-getlink',
      summary: "the state of an interface's link",
      load: async () => (await import('./domif-getlink.ts')).domifGetlink,
    },
    {
      name: 'domifaddr',
      summary: "the addresses of a domain's interfaces",
      load: async () => (await import('./domifaddr.ts')).domifaddr,
    },
    {
      name: 'domiflist',
      summary: 'the network interfaces of a domain',
      load: async () => (await import('./domiflist.ts')).domiflist,
    },
    {
      name: 'domifstat',
      summary: 'the traffic of an interface',
      load: async () => (await import('./domifstat.ts')).domifstat,
    },
    {
      name: 'dominfo',
      summary: 'basic facts about a domain',
      load: async () => (await import('./dominfo.ts')).dominfo,
    },
    {
      name: 'dommemstat',
      summary: 'the memory of a domain',
      load: async () => (await import('./dommemstat.ts')).dommemstat,
    },
    {
      name: 'domstate',
      summary: 'what a domain is doing',
      load: async () => (await import('./domstate.ts')).domstate,
    },
    {
      name: 'domstats',
      summary: 'statistics of one, several or all domains',
      load: async () => (await import('./domstats.ts')).domstats,
    },
    {
      name: 'domtime',
      summary: 'the clock of a domain, or set it',
      load: async () => (await import('./domtime.ts')).domtime,
    },
    { name: 'list', summary: 'the domains of the host', load: async () => (await import('./list.ts')).list },
  ],
}
