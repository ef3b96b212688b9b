import {
  formatStoragePoolCapabilities,
  parseStoragePoolCapabilities,
} from '../../src/storage-pool-capabilities/index.ts'
import { storagePoolCapabilities as declaration } from '../../src/storage-pool-capabilities/storage-pool-capabilities.ts'
import { describeLaws } from '../codec/document-laws.ts'

const sample = `<storagepoolCapabilities><pool type='dir' supported='yes'><volOptions><defaultFormat type='raw'/><enum name='targetFormatType'><value>raw</value></enum></volOptions></pool></storagepoolCapabilities>`

describeLaws({
  declaration,
  parse: parseStoragePoolCapabilities,
  format: formatStoragePoolCapabilities,
  sample,
})
