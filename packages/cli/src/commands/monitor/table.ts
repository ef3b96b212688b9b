import type { CommandGroup } from '../command.ts'

/** Commands that look at domains. */
export const monitorCommands: CommandGroup = {
  title: 'Domain Monitoring',
  keyword: 'monitor',
  commands: [
    {
      name: 'dominfo',
      summary: 'basic facts about a domain',
      load: async () => (await import('./dominfo.ts')).dominfo,
    },
    {
      name: 'domstate',
      summary: 'what a domain is doing',
      load: async () => (await import('./domstate.ts')).domstate,
    },
    { name: 'list', summary: 'the domains of the host', load: async () => (await import('./list.ts')).list },
  ],
}
