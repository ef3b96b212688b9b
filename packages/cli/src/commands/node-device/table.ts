import type { CommandGroup } from '../command.ts'

/** Commands about devices of the host. */
export const nodeDeviceCommands: CommandGroup = {
  title: 'Node Device',
  keyword: 'nodedev',
  commands: [
    {
      name: 'nodedev-create',
      summary: 'make a device of the host',
      load: async () => (await import('./nodedev-create.ts')).nodedevCreate,
    },
    {
      name: 'nodedev-destroy',
      summary: 'stop a device, or remove one that was made',
      load: async () => (await import('./nodedev-destroy.ts')).nodedevDestroy,
    },
    {
      name: 'nodedev-detach',
      summary: 'take a device away from the host for a guest',
      load: async () => (await import('./nodedev-detach.ts')).nodedevDetach,
    },
    {
      name: 'nodedev-dumpxml',
      summary: 'the XML document of a device',
      load: async () => (await import('./nodedev-dumpxml.ts')).nodedevDumpxml,
    },
    {
      name: 'nodedev-list',
      summary: 'the devices of the host',
      load: async () => (await import('./nodedev-list.ts')).nodedevList,
    },
    {
      name: 'nodedev-reattach',
      summary: 'give a device back to the host',
      load: async () => (await import('./nodedev-reattach.ts')).nodedevReattach,
    },
    {
      name: 'nodedev-reset',
      summary: 'reset a device',
      load: async () => (await import('./nodedev-reset.ts')).nodedevReset,
    },
    {
      name: 'nodedev-event',
      summary: 'wait for events of devices',
      load: async () => (await import('./nodedev-event.ts')).nodedevEvent,
    },
    {
      name: 'nodedev-define',
      summary: 'store the definition of a device',
      load: async () => (await import('./nodedev-define.ts')).nodedevDefine,
    },
    {
      name: 'nodedev-undefine',
      summary: 'forget the definition of a device',
      load: async () => (await import('./nodedev-undefine.ts')).nodedevUndefine,
    },
    {
      name: 'nodedev-start',
      summary: 'start a stored device',
      load: async () => (await import('./nodedev-start.ts')).nodedevStart,
    },
    {
      name: 'nodedev-autostart',
      summary: 'start a device with the host',
      load: async () => (await import('./nodedev-autostart.ts')).nodedevAutostart,
    },
    {
      name: 'nodedev-info',
      summary: 'the basic facts about a device',
      load: async () => (await import('./nodedev-info.ts')).nodedevInfo,
    },
  ],
}
