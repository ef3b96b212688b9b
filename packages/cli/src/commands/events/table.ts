import type { CommandGroup } from '../command.ts'

/** Commands that wait for events of domains. */
export const eventCommands: CommandGroup = {
  title: 'Domain Events',
  keyword: 'events',
  commands: [
    {
      name: 'event',
      summary: 'wait for events of domains',
      load: async () => (await import('./event.ts')).event,
    },
  ],
}
