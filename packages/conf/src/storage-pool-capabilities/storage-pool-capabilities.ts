import { attribute, child, children, element, scalars, valued } from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { text, word } from '../codec/values/text.ts'

/** The words that something can be. */
export const capabilityWords = element({
  /** What, such as `targetFormatType` of a pool, or `bus` of a disk. */
  name: attribute(word, { required: true }),
  /** The words. */
  values: scalars('value', text),
})

/** The formats of a pool's source, or of its volumes. */
export const formatCapabilities = element({
  /** The format that is taken when none is given. */
  defaultFormat: valued('type', word),
  /** All formats. */
  enums: children('enum', capabilityWords, { bothTags: true }),
})

/** What the server can do with one type of pool. */
export const poolCapability = element({
  /** The type, such as `dir`. */
  type: attribute(word, { required: true }),
  /** Whether the server can do anything with it. */
  supported: attribute(yesNo, { required: true }),
  /** The formats of the pool's source. */
  poolOptions: child(formatCapabilities, { dropEmpty: true }),
  /** The formats of volumes. */
  volOptions: child(formatCapabilities, { dropEmpty: true }),
})

/** What a server can do with storage pools. */
export const storagePoolCapabilities = element({
  /** The types of pools. */
  pools: children('pool', poolCapability, { bothTags: true }),
})
