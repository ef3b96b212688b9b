import { formatStoragePool, parseStoragePool } from '../../src/storage-pool/index.ts'
import { storagePool as declaration } from '../../src/storage-pool/storage-pool.ts'
import { describeLaws } from '../codec/document-laws.ts'

describeLaws({
  declaration,
  parse: parseStoragePool,
  format: formatStoragePool,
  sample: `<pool type='fs'><name>a</name><source><device path='/d'/></source><target><path>/x</path></target></pool>`,
  accepted: 10,
})
