import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatLibvirtConf } from '../src/libvirt-conf-writer.ts'
import { parseLibvirtConf, type ConfItem, type ConfValue } from '../src/libvirt-conf.ts'
import { isVirtError } from '../src/virt-error.ts'
import { character } from './characters.ts'

const line = fc.string({ unit: character, maxLength: 20 }).map(text => text.replace(/[\0\r\n]/g, ' '))
const text = fc.oneof(line, fc.stringMatching(/^[a\n']{0,10}$/), fc.stringMatching(/^[a"]{0,10}$/))
const number = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n })
const { value } = fc.letrec<{ value: ConfValue; list: ConfValue[] }>(tie => ({
  value: fc.oneof({ maxDepth: 3 }, text, number, tie('list')),
  list: fc.array(tie('value'), { maxLength: 4 }),
}))
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/)
const item: fc.Arbitrary<ConfItem> = fc.oneof(
  fc.record({ kind: fc.constant('entry' as const), name, value }),
  fc.record({ kind: fc.constant('entry' as const), name, value, comment: line }),
  fc.record({ kind: fc.constant('remark' as const), text: fc.option(line, { nil: undefined }) }),
)

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.array(item), items => {
      expect(parseLibvirtConf(formatLibvirtConf(items)).items).toEqual(items)
    }),
  )
})

it('either reads or throws CONF_SYNTAX, and what it reads stays the same when written', () => {
  const piece = fc.constantFrom(
    'a',
    '=',
    '"',
    "'",
    '"""',
    '[',
    ']',
    ',',
    '\n',
    '\r',
    ' ',
    '#c',
    '1',
    '-',
    ';',
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      try {
        const { items } = parseLibvirtConf(pieces.join(''))
        expect(parseLibvirtConf(formatLibvirtConf(items)).items).toEqual(items)
      } catch (error) {
        if (!isVirtError(error, 'CONF_SYNTAX')) throw error
      }
    }),
  )
})
