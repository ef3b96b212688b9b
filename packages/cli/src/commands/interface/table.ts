import type { CommandGroup } from '../command.ts'

/** Commands about the network interfaces of the host. */
export const interfaceCommands: CommandGroup = {
  title: 'Interface',
  keyword: 'interface',
  commands: [
    {
      name: 'iface-begin',
      summary: "begin a change of the host's network that can be taken back",
      load: async () => (await import('./iface-begin.ts')).ifaceBegin,
    },
    {
      name: 'iface-bridge',
      summary: 'connect an interface of the host to a new bridge',
      load: async () => (await import('./iface-bridge.ts')).ifaceBridge,
    },
    {
      name: 'iface-commit',
      summary: 'keep what changed since iface-begin',
      load: async () => (await import('./iface-commit.ts')).ifaceCommit,
    },
    {
      name: 'iface-define',
      summary: 'store the configuration of an interface of the host',
      load: async () => (await import('./iface-define.ts')).ifaceDefine,
    },
    {
      name: 'iface-destroy',
      summary: 'take an interface of the host down',
      load: async () => (await import('./iface-destroy.ts')).ifaceDestroy,
    },
    {
      name: 'iface-dumpxml',
      summary: 'the XML document of an interface of the host',
      load: async () => (await import('./iface-dumpxml.ts')).ifaceDumpxml,
    },
    {
      name: 'iface-edit',
      summary: 'change the configuration of an interface of the host in an editor',
      load: async () => (await import('./iface-edit.ts')).ifaceEdit,
    },
    {
      name: 'iface-list',
      summary: 'the network interfaces of the host',
      load: async () => (await import('./iface-list.ts')).ifaceList,
    },
    {
      name: 'iface-mac',
      summary: 'the MAC address of an interface of the host',
      load: async () => (await import('./iface-mac.ts')).ifaceMac,
    },
    {
      name: 'iface-name',
      summary: 'the name of an interface of the host',
      load: async () => (await import('./iface-name.ts')).ifaceName,
    },
    {
      name: 'iface-rollback',
      summary: 'take back what changed since iface-begin',
      load: async () => (await import('./iface-rollback.ts')).ifaceRollback,
    },
    {
      name: 'iface-start',
      summary: 'bring an interface of the host up',
      load: async () => (await import('./iface-start.ts')).ifaceStart,
    },
    {
      name: 'iface-unbridge',
      summary: 'take an interface out of its bridge, and remove that',
      load: async () => (await import('./iface-unbridge.ts')).ifaceUnbridge,
    },
    {
      name: 'iface-undefine',
      summary: 'forget the configuration of an interface of the host',
      load: async () => (await import('./iface-undefine.ts')).ifaceUndefine,
    },
  ],
}
