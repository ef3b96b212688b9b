import type { CommandGroup } from '../command.ts'

/** Commands about gw itself. */
export const selfCommands: CommandGroup = {
  title: 'gw itself',
  keyword: 'virsh',
  commands: [
    { name: 'cd', summary: 'change the working directory', load: async () => (await import('./cd.ts')).cd },
    {
      name: 'complete',
      summary: 'what can stand in place of the last word of a call',
      hidden: true,
      load: async () => (await import('./complete.ts')).complete,
    },
    {
      name: 'completion',
      summary: 'a script that makes a shell complete calls of gw',
      load: async () => (await import('./completion.ts')).completion,
    },
    { name: 'echo', summary: 'print words', load: async () => (await import('./echo.ts')).echo },
    { name: 'exit', summary: 'leave the shell', load: async () => (await import('./exit.ts')).exit },
    { name: 'help', summary: 'print help', load: async () => (await import('./help.ts')).help },
    { name: 'pwd', summary: 'the working directory', load: async () => (await import('./pwd.ts')).pwd },
    { name: 'quit', summary: 'leave the shell', load: async () => (await import('./exit.ts')).exit },
    {
      name: 'connect',
      summary: 'connect to another hypervisor',
      load: async () => (await import('./connect.ts')).connect,
    },
  ],
}
