import type { CommandGroup } from '../command.ts'

/** Commands about storage pools. */
export const poolCommands: CommandGroup = {
  title: 'Storage Pool',
  keyword: 'pool',
  commands: [
    {
      name: 'find-storage-pool-sources-as',
      summary: 'what could become the source of a pool, on a host that options name',
      load: async () => (await import('./find-storage-pool-sources-as.ts')).findStoragePoolSourcesAs,
    },
    {
      name: 'find-storage-pool-sources',
      summary: 'what could become the source of a pool',
      load: async () => (await import('./find-storage-pool-sources.ts')).findStoragePoolSources,
    },
    {
      name: 'pool-autostart',
      summary: 'start a pool with the host',
      load: async () => (await import('./pool-autostart.ts')).poolAutostart,
    },
    {
      name: 'pool-build',
      summary: 'prepare the source of a pool',
      load: async () => (await import('./pool-build.ts')).poolBuild,
    },
    {
      name: 'pool-create-as',
      summary: 'start a pool that options describe and that is not stored',
      load: async () => (await import('./pool-create-as.ts')).poolCreateAs,
    },
    {
      name: 'pool-create',
      summary: 'start a pool that is not stored',
      load: async () => (await import('./pool-create.ts')).poolCreate,
    },
    {
      name: 'pool-define-as',
      summary: 'store a pool that options describe',
      load: async () => (await import('./pool-define-as.ts')).poolDefineAs,
    },
    {
      name: 'pool-define',
      summary: 'store the definition of a pool',
      load: async () => (await import('./pool-define.ts')).poolDefine,
    },
    {
      name: 'pool-delete',
      summary: 'destroy the source of a pool with all data',
      load: async () => (await import('./pool-delete.ts')).poolDelete,
    },
    {
      name: 'pool-destroy',
      summary: 'stop a pool; its data stays',
      load: async () => (await import('./pool-destroy.ts')).poolDestroy,
    },
    {
      name: 'pool-dumpxml',
      summary: 'the XML document of a pool',
      load: async () => (await import('./pool-dumpxml.ts')).poolDumpxml,
    },
    {
      name: 'pool-edit',
      summary: 'change the definition of a pool in an editor',
      load: async () => (await import('./pool-edit.ts')).poolEdit,
    },
    {
      name: 'pool-info',
      summary: 'state and space of a pool',
      load: async () => (await import('./pool-info.ts')).poolInfo,
    },
    {
      name: 'pool-list',
      summary: 'the storage pools of the host',
      load: async () => (await import('./pool-list.ts')).poolList,
    },
    {
      name: 'pool-name',
      summary: 'the name of a pool',
      load: async () => (await import('./pool-name.ts')).poolName,
    },
    {
      name: 'pool-refresh',
      summary: 'read the volumes of a pool again',
      load: async () => (await import('./pool-refresh.ts')).poolRefresh,
    },
    {
      name: 'pool-start',
      summary: 'start a stored pool',
      load: async () => (await import('./pool-start.ts')).poolStart,
    },
    {
      name: 'pool-undefine',
      summary: 'forget the definition of a pool',
      load: async () => (await import('./pool-undefine.ts')).poolUndefine,
    },
    {
      name: 'pool-uuid',
      summary: 'the UUID of a pool',
      load: async () => (await import('./pool-uuid.ts')).poolUuid,
    },
    {
      name: 'pool-event',
      summary: 'wait for events of pools',
      load: async () => (await import('./pool-event.ts')).poolEvent,
    },
    {
      name: 'pool-capabilities',
      summary: 'the types of pools and formats of volumes that there are',
      load: async () => (await import('./pool-capabilities.ts')).poolCapabilities,
    },
  ],
}
