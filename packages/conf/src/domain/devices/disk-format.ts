import { attribute, child, content, element } from '../../codec/declare.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { size } from '../../codec/values/size.ts'

/** The formats of an image. */
export const imageFormat = oneOf([
  'raw',
  'dir',
  'bochs',
  'cloop',
  'dmg',
  'iso',
  'vpc',
  'vdi',
  'fat',
  'vhd',
  'ploop',
  'cow',
  'qcow',
  'qcow2',
  'qed',
  'vmdk',
])

/** The greatest size of a cache. */
export const cacheMaxSize = element({
  /** The size in bytes. */
  size: content(size({ unit: 'bytes' }), { required: true }),
})

/** The cache of an image's tables. */
export const metadataCache = element({
  /** Its greatest size. */
  maxSize: child(cacheMaxSize, { name: 'max_size' }),
})

/** The format of an image in a chain. */
export const chainFormat = element({
  /** The format. */
  type: attribute(imageFormat, { required: true }),
  /** The cache of the image's tables. */
  metadataCache: child(metadataCache, { name: 'metadata_cache', dropEmpty: true }),
})
