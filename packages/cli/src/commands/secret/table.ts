import type { CommandGroup } from '../command.ts'

/** Commands about secrets. */
export const secretCommands: CommandGroup = {
  title: 'Secret',
  keyword: 'secret',
  commands: [
    {
      name: 'secret-define',
      summary: 'store the definition of a secret',
      load: async () => (await import('./secret-define.ts')).secretDefine,
    },
    {
      name: 'secret-dumpxml',
      summary: 'the XML document of a secret',
      load: async () => (await import('./secret-dumpxml.ts')).secretDumpxml,
    },
    {
      name: 'secret-event',
      summary: 'wait for events of secrets',
      load: async () => (await import('./secret-event.ts')).secretEvent,
    },
    {
      name: 'secret-get-value',
      summary: 'the value of a secret',
      load: async () => (await import('./secret-get-value.ts')).secretGetValue,
    },
    {
      name: 'secret-list',
      summary: 'the secrets of the host',
      load: async () => (await import('./secret-list.ts')).secretList,
    },
    {
      name: 'secret-set-value',
      summary: 'set the value of a secret',
      takesSecrets: true,
      load: async () => (await import('./secret-set-value.ts')).secretSetValue,
    },
    {
      name: 'secret-undefine',
      summary: 'remove a secret and its value',
      load: async () => (await import('./secret-undefine.ts')).secretUndefine,
    },
  ],
}
