import type { CommandGroup } from '../command.ts'

/** Commands about storage volumes. */
export const volumeCommands: CommandGroup = {
  title: 'Storage Volume',
  keyword: 'volume',
  commands: [
    {
      name: 'vol-clone',
      summary: 'make a volume like another, with its contents',
      load: async () => (await import('./vol-clone.ts')).volClone,
    },
    {
      name: 'vol-create-as',
      summary: 'make a volume that options describe',
      load: async () => (await import('./vol-create-as.ts')).volCreateAs,
    },
    {
      name: 'vol-create',
      summary: 'make a volume',
      load: async () => (await import('./vol-create.ts')).volCreate,
    },
    {
      name: 'vol-create-from',
      summary: 'make a volume with the contents of another',
      load: async () => (await import('./vol-create-from.ts')).volCreateFrom,
    },
    {
      name: 'vol-delete',
      summary: 'remove a volume with its contents',
      load: async () => (await import('./vol-delete.ts')).volDelete,
    },
    {
      name: 'vol-download',
      summary: 'write the contents of a volume to a file',
      load: async () => (await import('./vol-download.ts')).volDownload,
    },
    {
      name: 'vol-dumpxml',
      summary: 'the XML document of a volume',
      load: async () => (await import('./vol-dumpxml.ts')).volDumpxml,
    },
    {
      name: 'vol-info',
      summary: 'type and size of a volume',
      load: async () => (await import('./vol-info.ts')).volInfo,
    },
    {
      name: 'vol-key',
      summary: 'the key of a volume',
      load: async () => (await import('./vol-key.ts')).volKey,
    },
    {
      name: 'vol-list',
      summary: 'the volumes of a pool',
      load: async () => (await import('./vol-list.ts')).volList,
    },
    {
      name: 'vol-name',
      summary: 'the name of a volume',
      load: async () => (await import('./vol-name.ts')).volName,
    },
    {
      name: 'vol-path',
      summary: 'where a volume is found on its host',
      load: async () => (await import('./vol-path.ts')).volPath,
    },
    {
      name: 'vol-pool',
      summary: 'the pool that holds a volume',
      load: async () => (await import('./vol-pool.ts')).volPool,
    },
    {
      name: 'vol-resize',
      summary: 'give a volume another capacity',
      load: async () => (await import('./vol-resize.ts')).volResize,
    },
    {
      name: 'vol-upload',
      summary: 'fill a volume from a file',
      load: async () => (await import('./vol-upload.ts')).volUpload,
    },
    {
      name: 'vol-wipe',
      summary: 'overwrite a volume so that its contents cannot be read any more',
      load: async () => (await import('./vol-wipe.ts')).volWipe,
    },
  ],
}
