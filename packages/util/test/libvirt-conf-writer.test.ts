import { expect, it } from 'vitest'
import { formatLibvirtConf } from '../src/libvirt-conf-writer.ts'
import type { ConfItem, ConfValue } from '../src/libvirt-conf.ts'

const entry = (value: ConfValue, name = 'a'): ConfItem => ({ kind: 'entry', name, value })

it.each([
  ['', 'a = ""'],
  ['x', 'a = "x"'],
  ["it's", 'a = "it\'s"'],
  ['say "x"', 'a = \'say "x"\''],
  ['"it\'s" x', 'a = """"it\'s" x"""'],
  ['two\nlines', 'a = """two\nlines"""'],
  [-5n, 'a = -5'],
  [['x', 1n, []], 'a = [ "x", 1, [ ] ]'],
])('writes %o', (value, text) => {
  expect(formatLibvirtConf([entry(value)])).toBe(`${text}\n`)
})

it.each([
  ['name', entry(1n, 'a.b')],
  ['name', entry(1n, '')],
  ['number', entry(2n ** 64n)],
  ['number', entry(-(2n ** 63n) - 1n)],
  ['text', entry('\0')],
  ['text', entry('it\'s """x"""')],
  ['text', entry('two\nlines"')],
  ['comment', { kind: 'remark', text: 'a\nb' }],
  ['comment', { kind: 'entry', name: 'a', value: 1n, comment: 'x\r' }],
] as const)('refuses a %s that the format cannot express: %o', (what, item) => {
  expect(() => formatLibvirtConf([item])).toThrow(
    expect.objectContaining({ code: 'INVALID_ARG', message: expect.stringContaining(`the ${what} `) }),
  )
})
