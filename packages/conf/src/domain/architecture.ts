import { oneOf } from '../codec/values/choice.ts'
import type { ValueType } from '../codec/value-type.ts'
import { word } from '../codec/values/text.ts'

const names = oneOf([
  'aarch64',
  'alpha',
  'armv6l',
  'armv7b',
  'armv7l',
  'cris',
  'i686',
  'ia64',
  'itanium',
  'lm32',
  'loongarch64',
  'm68k',
  'microblaze',
  'microblazeel',
  'mips',
  'mips64',
  'mips64el',
  'mipsel',
  'openrisc',
  'or32',
  'parisc',
  'parisc64',
  'ppc',
  'ppc64',
  'ppc64le',
  'ppcemb',
  'riscv32',
  'riscv64',
  's390',
  's390x',
  'sh4',
  'sh4eb',
  'sparc',
  'sparc64',
  'unicore32',
  'x86_64',
  'xtensa',
  'xtensaeb',
])

/** The architecture of a processor: a text for programs, of which libvirt knows these (`virArchFromString`). */
export const architecture: ValueType<string> = {
  ...word,
  schema: names.schema,
  expected: names.expected,
  parse: text => names.parse(text),
}
