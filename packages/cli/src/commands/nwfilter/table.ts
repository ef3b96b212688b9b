import type { CommandGroup } from '../command.ts'

/** Commands about network filters. */
export const nwfilterCommands: CommandGroup = {
  title: 'Network Filter',
  keyword: 'filter',
  commands: [
    {
      name: 'nwfilter-define',
      summary: 'store a network filter',
      load: async () => (await import('./nwfilter-define.ts')).nwfilterDefine,
    },
    {
      name: 'nwfilter-dumpxml',
      summary: 'the XML document of a network filter',
      load: async () => (await import('./nwfilter-dumpxml.ts')).nwfilterDumpxml,
    },
    {
      name: 'nwfilter-edit',
      summary: 'change a network filter in an editor',
      load: async () => (await import('./nwfilter-edit.ts')).nwfilterEdit,
    },
    {
      name: 'nwfilter-list',
      summary: 'the network filters of the host',
      load: async () => (await import('./nwfilter-list.ts')).nwfilterList,
    },
    {
      name: 'nwfilter-undefine',
      summary: 'remove a network filter',
      load: async () => (await import('./nwfilter-undefine.ts')).nwfilterUndefine,
    },
    {
      name: 'nwfilter-binding-create',
      summary: 'put a network filter on an interface of the host',
      load: async () => (await import('./nwfilter-binding-create.ts')).nwfilterBindingCreate,
    },
    {
      name: 'nwfilter-binding-delete',
      summary: 'take the network filter off an interface of the host',
      load: async () => (await import('./nwfilter-binding-delete.ts')).nwfilterBindingDelete,
    },
    {
      name: 'nwfilter-binding-dumpxml',
      summary: 'the XML document of what filters an interface',
      load: async () => (await import('./nwfilter-binding-dumpxml.ts')).nwfilterBindingDumpxml,
    },
    {
      name: 'nwfilter-binding-list',
      summary: 'the interfaces of the host that are filtered',
      load: async () => (await import('./nwfilter-binding-list.ts')).nwfilterBindingList,
    },
  ],
}
