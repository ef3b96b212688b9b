import type { CommandRow } from '../command.ts'

/** Commands of jobs on domains and their disks, of migration and of power management. */
export const jobRows: readonly CommandRow[] = [
  {
    name: 'blockcommit',
    summary: 'write images of a disk into those below them',
    load: async () => (await import('./blockcommit.ts')).blockcommit,
  },
  {
    name: 'blockcopy',
    summary: 'copy a disk, and keep the copy as the disk is',
    load: async () => (await import('./blockcopy.ts')).blockcopy,
  },
  {
    name: 'blockjob',
    summary: 'the job of a disk, or limit or end it',
    load: async () => (await import('./blockjob.ts')).blockjob,
  },
  {
    name: 'blockpull',
    summary: "take what is in a disk's backing files into its image",
    load: async () => (await import('./blockpull.ts')).blockpull,
  },
  {
    name: 'domblkthreshold',
    summary: 'ask for an event when a guest writes beyond a byte of an image',
    load: async () => (await import('./domblkthreshold.ts')).domblkthreshold,
  },
  {
    name: 'domdirtyrate-calc',
    summary: 'measure how much of its memory a domain changes',
    load: async () => (await import('./domdirtyrate-calc.ts')).domdirtyrateCalc,
  },
  {
    name: 'domjobabort',
    summary: 'end the job of a domain',
    load: async () => (await import('./domjobabort.ts')).domjobabort,
  },
  {
    name: 'domjobinfo',
    summary: 'how far the job of a domain is',
    load: async () => (await import('./domjobinfo.ts')).domjobinfo,
  },
  {
    name: 'dompmsuspend',
    summary: 'put a guest to sleep by its own power management',
    load: async () => (await import('./dompmsuspend.ts')).dompmsuspend,
  },
  {
    name: 'dompmwakeup',
    summary: 'wake a guest that sleeps by its own power management',
    load: async () => (await import('./dompmwakeup.ts')).dompmwakeup,
  },
  {
    name: 'migrate',
    summary: 'move a domain to another host',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  {
    name: 'migrate-setmaxdowntime',
    summary: 'set for how long a guest may stand still at the end of a migration',
    load: async () => (await import('./migrate-setmaxdowntime.ts')).migrateSetmaxdowntime,
  },
  {
    name: 'migrate-getmaxdowntime',
    summary: 'for how long a guest may stand still at the end of a migration',
    load: async () => (await import('./migrate-getmaxdowntime.ts')).migrateGetmaxdowntime,
  },
  {
    name: 'migrate-compcache',
    summary: 'the cache of pages that a migration has sent, or change its size',
    load: async () => (await import('./migrate-compcache.ts')).migrateCompcache,
  },
  {
    name: 'migrate-setspeed',
    summary: 'set how much a migration may send',
    load: async () => (await import('./migrate-setspeed.ts')).migrateSetspeed,
  },
  {
    name: 'migrate-getspeed',
    summary: 'how much a migration may send',
    load: async () => (await import('./migrate-getspeed.ts')).migrateGetspeed,
  },
  {
    name: 'migrate-postcopy',
    summary: 'let a migration go over to post-copy',
    load: async () => (await import('./migrate-postcopy.ts')).migratePostcopy,
  },
]
