import type { CommandGroup } from '../command.ts'

/** Commands about snapshots of domains. */
export const snapshotCommands: CommandGroup = {
  title: 'Snapshot',
  keyword: 'snapshot',
  commands: [
    {
      name: 'snapshot-create',
      summary: 'make a snapshot',
      load: async () => (await import('./snapshot-create.ts')).snapshotCreate,
    },
    {
      name: 'snapshot-create-as',
      summary: 'make a snapshot that options describe',
      load: async () => (await import('./snapshot-create-as.ts')).snapshotCreateAs,
    },
    {
      name: 'snapshot-current',
      summary: 'the current snapshot of a domain, or make another the current one',
      load: async () => (await import('./snapshot-current.ts')).snapshotCurrent,
    },
    {
      name: 'snapshot-delete',
      summary: 'delete a snapshot',
      load: async () => (await import('./snapshot-delete.ts')).snapshotDelete,
    },
    {
      name: 'snapshot-dumpxml',
      summary: 'the XML document of a snapshot',
      load: async () => (await import('./snapshot-dumpxml.ts')).snapshotDumpxml,
    },
    {
      name: 'snapshot-edit',
      summary: 'change the record of a snapshot in an editor',
      load: async () => (await import('./snapshot-edit.ts')).snapshotEdit,
    },
    {
      name: 'snapshot-info',
      summary: 'the basic facts about a snapshot',
      load: async () => (await import('./snapshot-info.ts')).snapshotInfo,
    },
    {
      name: 'snapshot-list',
      summary: 'the snapshots of a domain',
      load: async () => (await import('./snapshot-list.ts')).snapshotList,
    },
    {
      name: 'snapshot-parent',
      summary: 'the snapshot that another was made on top of',
      load: async () => (await import('./snapshot-parent.ts')).snapshotParent,
    },
    {
      name: 'snapshot-revert',
      summary: 'take a domain back to a snapshot',
      load: async () => (await import('./snapshot-revert.ts')).snapshotRevert,
    },
  ],
}
