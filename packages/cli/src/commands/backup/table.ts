import type { CommandGroup } from '../command.ts'

/** Commands that back up the disks of domains. */
export const backupCommands: CommandGroup = {
  title: 'Backup',
  keyword: 'backup',
  commands: [
    {
      name: 'backup-begin',
      summary: 'start to back up the disks of a running domain',
      load: async () => (await import('./backup-begin.ts')).backupBegin,
    },
    {
      name: 'backup-dumpxml',
      summary: 'the XML document of the backup that runs',
      load: async () => (await import('./backup-dumpxml.ts')).backupDumpxml,
    },
  ],
}
