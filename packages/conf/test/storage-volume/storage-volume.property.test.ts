import { formatStorageVolume, parseStorageVolume } from '../../src/storage-volume/index.ts'
import { storageVolume as declaration } from '../../src/storage-volume/storage-volume.ts'
import { describeLaws } from '../codec/document-laws.ts'

describeLaws({
  declaration,
  parse: (text, options) => parseStorageVolume(text, { ...options, allowMissingCapacity: true }),
  format: volume => formatStorageVolume(volume, { inactive: true }),
  sample: `<volume><name>v</name><capacity unit='GiB'>1</capacity><target><format type='raw'/><nocow/></target></volume>`,
})
