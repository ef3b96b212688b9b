import { describe, expect, it } from 'vitest'
import {
  formatMacAddress,
  generateMacAddress,
  isMulticastMacAddress,
  macAddressBytes,
  macAddressPrefixes,
  parseMacAddress,
  tryParseMacAddress,
} from '../src/mac-address.ts'

describe('parseMacAddress', () => {
  it.each([
    ['52:54:00:12:34:56', '52:54:00:12:34:56'],
    ['52:54:0:1:AB:f', '52:54:00:01:ab:0f'],
    ['52:54:00:12:34:56 trailing', '52:54:00:12:34:56'],
    ['0:0:0:0:0:0', '00:00:00:00:00:00'],
  ])('reads %j', (text, canonical) => {
    expect(parseMacAddress(text)).toBe(canonical)
  })

  it.each([
    '',
    '52:54:00:12:34',
    '52:54:00:12:34:56:78',
    '52-54-00-12-34-56',
    '525400123456',
    '52:54:00:12:34:5g',
    '52:54:00:12:34:156',
    ' 52:54:00:12:34:56',
    '52::00:12:34:56',
    '052:54:00:12:34:56',
  ])('refuses %j', text => {
    expect(tryParseMacAddress(text)).toBeUndefined()
    expect(() => parseMacAddress(text)).toThrow(
      expect.objectContaining({
        code: 'INVALID_MAC',
        message: expect.stringContaining('invalid MAC address'),
      }),
    )
  })
})

it('turns bytes into text and back', () => {
  const bytes = Uint8Array.of(0, 0x0c, 0x29, 255, 1, 2)
  expect(formatMacAddress(bytes)).toBe('00:0c:29:ff:01:02')
  expect(macAddressBytes('0:c:29:ff:1:2')).toEqual(bytes)
  expect(() => formatMacAddress(new Uint8Array(5))).toThrow(expect.objectContaining({ code: 'INVALID_MAC' }))
})

it('generates addresses of one sender below a prefix', () => {
  for (const prefix of Object.values(macAddressPrefixes)) {
    const addresses = Array.from({ length: 20 }, () => generateMacAddress(prefix))
    expect(new Set(addresses).size).toBeGreaterThan(15)
    for (const address of addresses) {
      expect(address.startsWith(`${prefix}:`)).toBe(true)
      expect(isMulticastMacAddress(address)).toBe(false)
    }
  }
  expect(generateMacAddress()).toMatch(/^52:54:00(:[0-9a-f]{2}){3}$/)
  expect(() => generateMacAddress('52:54')).toThrow(expect.objectContaining({ code: 'INVALID_MAC' }))
})

it('tells addresses of groups', () => {
  expect(isMulticastMacAddress('01:00:5e:00:00:01')).toBe(true)
  expect(isMulticastMacAddress('ff:ff:ff:ff:ff:ff')).toBe(true)
})
