import { VmxFile } from '@guestwork/vmx'
import { expect, it } from 'vitest'

const ascii = (text: string): number[] => Array.from(new TextEncoder().encode(text))

it.each([
  ['windows-1252', [0x80, 0xe9], '€é'],
  ['GBK', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
  ['Shift_JIS', [0x93, 0xfa, 0x96, 0x7b], '日本'],
  ['UTF-8', [0xc3, 0xa9], 'é'],
])('reads %s and writes it again', (encoding, bytes, value) => {
  const document = Uint8Array.from([
    ...ascii(`.encoding = "${encoding}"\nname = "`),
    ...bytes,
    ...ascii('"\n'),
  ])
  const file = new VmxFile(document)
  expect([file.encoding, file.get('name')]).toEqual([encoding, value])
  file.set('copy', value)
  expect(Array.from(file.toBytes())).toEqual([...document, ...ascii('copy = "'), ...bytes, ...ascii('"\n')])
})

it('refuses a character that the file cannot hold', () => {
  const file = new VmxFile(Uint8Array.from(ascii('.encoding = "windows-1252"\n')))
  file.set('name', '你')
  expect(() => file.toBytes()).toThrow(
    expect.objectContaining({ code: 'INVALID_ARG', details: { encoding: 'windows-1252', character: '你' } }),
  )
})

it.each([
  ['an unknown character set', ascii('.encoding = "KOI9"')],
  ['bytes that are no UTF-8', [...ascii('name = "'), 0xff, ...ascii('"')]],
])('refuses %s', (_what, bytes) => {
  expect(() => new VmxFile(Uint8Array.from(bytes))).toThrow(
    expect.objectContaining({ code: 'INTERNAL_ERROR' }),
  )
})
