import { element, scalar } from '../codec/declare.ts'
import { absent, type ValueType } from '../codec/value-type.ts'
import { uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'

/** Permissions as octal digits, written with a 0 before them. */
const mode: ValueType<number> = {
  ...uint,
  schema: { type: 'integer', minimum: 0, maximum: 0o777 },
  expected: 'permissions as octal digits from 0 to 777',
  parse(value) {
    const number = /^\s*[0-7]+$/.test(value) ? Number.parseInt(value, 8) : Number.NaN
    return number <= 0o777 ? number : undefined
  },
  format: value =>
    Number.isInteger(value) && value >= 0 && value <= 0o777 ? `0${value.toString(8)}` : undefined,
}

/** The number of a user or a group; -1 stands for none. */
const identity: ValueType<number> = {
  ...uint,
  expected: 'the number of a user or a group, or -1',
  parse: value => (/^\s*-1\s*$/.test(value) ? absent : uint.parse(value)),
}

/** Who may do what with a file or folder. */
export const storagePermissions = element({
  /** The permission bits, 0 to 0o777. */
  mode: scalar(mode),
  /** The number of the user that owns it. */
  owner: scalar(identity),
  /** The number of the group that owns it. */
  group: scalar(identity),
  /** The security label. */
  label: scalar(word),
})
