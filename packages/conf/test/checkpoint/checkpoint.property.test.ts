import { formatCheckpoint, parseCheckpoint } from '../../src/checkpoint/index.ts'
import { checkpoint as declaration } from '../../src/checkpoint/checkpoint.ts'
import { describeLaws } from '../codec/document-laws.ts'

const sample = `<domaincheckpoint><name>c</name><creationTime>1</creationTime><disks><disk name='vda' bitmap='b'/></disks><domain type='test'><name>g</name></domain></domaincheckpoint>`

describeLaws({
  declaration,
  parse: parseCheckpoint,
  format: checkpoint => formatCheckpoint(checkpoint, { secure: true }),
  sample,
  accepted: 10,
})
