import type { CommandGroup } from '../command.ts'

/** Commands about virtual networks. */
export const networkCommands: CommandGroup = {
  title: 'Networking',
  keyword: 'network',
  commands: [
    {
      name: 'net-autostart',
      summary: 'start a network with the host',
      load: async () => (await import('./net-autostart.ts')).netAutostart,
    },
    {
      name: 'net-create',
      summary: 'start a network that is not stored',
      load: async () => (await import('./net-create.ts')).netCreate,
    },
    {
      name: 'net-define',
      summary: 'store the definition of a network',
      load: async () => (await import('./net-define.ts')).netDefine,
    },
    {
      name: 'net-destroy',
      summary: 'stop a network',
      load: async () => (await import('./net-destroy.ts')).netDestroy,
    },
    {
      name: 'net-dhcp-leases',
      summary: 'the addresses that a network has lent to guests',
      load: async () => (await import('./net-dhcp-leases.ts')).netDhcpLeases,
    },
    {
      name: 'net-dumpxml',
      summary: 'the XML document of a network',
      load: async () => (await import('./net-dumpxml.ts')).netDumpxml,
    },
    {
      name: 'net-edit',
      summary: 'change the definition of a network in an editor',
      load: async () => (await import('./net-edit.ts')).netEdit,
    },
    {
      name: 'net-event',
      summary: 'wait for events of networks',
      load: async () => (await import('./net-event.ts')).netEvent,
    },
    {
      name: 'net-info',
      summary: 'the basic facts about a network',
      load: async () => (await import('./net-info.ts')).netInfo,
    },
    {
      name: 'net-list',
      summary: 'the networks of the host',
      load: async () => (await import('./net-list.ts')).netList,
    },
    {
      name: 'net-name',
      summary: 'the name of a network',
      load: async () => (await import('./net-name.ts')).netName,
    },
    {
      name: 'net-start',
      summary: 'start a stored network',
      load: async () => (await import('./net-start.ts')).netStart,
    },
    {
      name: 'net-undefine',
      summary: 'forget the definition of a network',
      load: async () => (await import('./net-undefine.ts')).netUndefine,
    },
    {
      name: 'net-update',
      summary: 'change one element of a network',
      load: async () => (await import('./net-update.ts')).netUpdate,
    },
    {
      name: 'net-uuid',
      summary: 'the UUID of a network',
      load: async () => (await import('./net-uuid.ts')).netUuid,
    },
    {
      name: 'net-port-list',
      summary: 'the ports of a network',
      load: async () => (await import('./net-port-list.ts')).netPortList,
    },
    {
      name: 'net-port-create',
      summary: 'make a port of a network',
      load: async () => (await import('./net-port-create.ts')).netPortCreate,
    },
    {
      name: 'net-port-dumpxml',
      summary: 'the XML document of a port of a network',
      load: async () => (await import('./net-port-dumpxml.ts')).netPortDumpxml,
    },
    {
      name: 'net-port-delete',
      summary: 'remove a port of a network',
      load: async () => (await import('./net-port-delete.ts')).netPortDelete,
    },
  ],
}
