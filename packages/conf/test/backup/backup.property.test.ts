import { formatBackup, parseBackup } from '../../src/backup/index.ts'
import { backup as declaration } from '../../src/backup/backup.ts'
import { describeLaws } from '../codec/document-laws.ts'

const sample = `<domainbackup mode='pull'><server name='h'/><disks><disk name='vda' exportname='e'><scratch file='/s'/></disk></disks></domainbackup>`

describeLaws({
  declaration,
  parse: parseBackup,
  format: formatBackup,
  sample,
})
