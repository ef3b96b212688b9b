import type { CommandGroup } from '../command.ts'

/** Commands about checkpoints of domains. */
export const checkpointCommands: CommandGroup = {
  title: 'Checkpoint',
  keyword: 'checkpoint',
  commands: [
    {
      name: 'checkpoint-create',
      summary: 'make a checkpoint',
      load: async () => (await import('./checkpoint-create.ts')).checkpointCreate,
    },
    {
      name: 'checkpoint-create-as',
      summary: 'make a checkpoint that options describe',
      load: async () => (await import('./checkpoint-create-as.ts')).checkpointCreateAs,
    },
    {
      name: 'checkpoint-delete',
      summary: 'delete a checkpoint',
      load: async () => (await import('./checkpoint-delete.ts')).checkpointDelete,
    },
    {
      name: 'checkpoint-dumpxml',
      summary: 'the XML document of a checkpoint',
      load: async () => (await import('./checkpoint-dumpxml.ts')).checkpointDumpxml,
    },
    {
      name: 'checkpoint-edit',
      summary: 'change the record of a checkpoint in an editor',
      load: async () => (await import('./checkpoint-edit.ts')).checkpointEdit,
    },
    {
      name: 'checkpoint-info',
      summary: 'the basic facts about a checkpoint',
      load: async () => (await import('./checkpoint-info.ts')).checkpointInfo,
    },
    {
      name: 'checkpoint-list',
      summary: 'the checkpoints of a domain',
      load: async () => (await import('./checkpoint-list.ts')).checkpointList,
    },
    {
      name: 'checkpoint-parent',
      summary: 'the checkpoint before another',
      load: async () => (await import('./checkpoint-parent.ts')).checkpointParent,
    },
  ],
}
