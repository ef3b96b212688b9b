import type { ValueType } from '../codec/value-type.ts'
import { size } from '../codec/values/size.ts'

const bytes = size({ unit: 'bytes' })

/** A size in bytes, whose unit libvirt writes as `B`. */
export const clusterBytes: ValueType<bigint> = {
  ...bytes,
  unit: {
    attribute: 'unit',
    parse: (text, unit) => bytes.unit?.parse(text, unit),
    format(value) {
      const pair = bytes.unit?.format(value)
      return pair === undefined ? undefined : [pair[0], 'B']
    },
  },
}
