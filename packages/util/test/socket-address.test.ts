import { describe, expect, it } from 'vitest'
import {
  ipAddressFromBytes,
  netmaskOfPrefix,
  networkOfAddress,
  parseIpAddress,
  prefixOfNetmask,
  tryParseIpAddress,
} from '../src/socket-address.ts'

describe('parseIpAddress', () => {
  it.each([
    ['192.0.2.1', 'ipv4', '192.0.2.1'],
    ['0.0.0.0', 'ipv4', '0.0.0.0'],
    ['255.255.255.255', 'ipv4', '255.255.255.255'],
    ['::', 'ipv6', '::'],
    ['::1', 'ipv6', '::1'],
    ['1::', 'ipv6', '1::'],
    ['2001:DB8:0:0:1:0:0:1', 'ipv6', '2001:db8::1:0:0:1'],
    ['1:2:3:4:5:6:7::', 'ipv6', '1:2:3:4:5:6:7:0'],
    ['1::2:0:0:3', 'ipv6', '1::2:0:0:3'],
    ['1:0:2:3:4:5:6:7', 'ipv6', '1:0:2:3:4:5:6:7'],
    ['::ffff:1.2.3.4', 'ipv6', '::ffff:1.2.3.4'],
    ['::ffff:102:304', 'ipv6', '::ffff:1.2.3.4'],
    ['::2:3', 'ipv6', '::0.2.0.3'],
    ['64:ff9b::192.0.2.33', 'ipv6', '64:ff9b::c000:221'],
  ])('reads %s', (text, family, canonical) => {
    expect(parseIpAddress(text)).toMatchObject({ family, text: canonical })
    expect(parseIpAddress(canonical).bytes).toEqual(parseIpAddress(text).bytes)
  })

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '01.2.3.4',
    '1.2.3.4 ',
    '0x7f.0.0.1',
    '10.1',
    ':',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '12345::',
    'g::',
    '::1.2.3',
    '1.2.3.4::',
    'fe80::1%eth0',
    '1:2:3:4:5:6:7:8::',
  ])('refuses %j', text => {
    expect(tryParseIpAddress(text)).toBeUndefined()
    expect(() => parseIpAddress(text)).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
  })
})

it.each([
  [24, 'ipv4', '255.255.255.0'],
  [0, 'ipv4', '0.0.0.0'],
  [32, 'ipv4', '255.255.255.255'],
  [19, 'ipv4', '255.255.224.0'],
  [64, 'ipv6', 'ffff:ffff:ffff:ffff::'],
  [65, 'ipv6', 'ffff:ffff:ffff:ffff:8000::'],
] as const)('a prefix of %i in %s is %s', (prefix, family, text) => {
  expect(netmaskOfPrefix(prefix, family).text).toBe(text)
  expect(prefixOfNetmask(parseIpAddress(text))).toBe(prefix)
})

it('refuses what is no prefix or mask', () => {
  expect(() => netmaskOfPrefix(33, 'ipv4')).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
  expect(() => netmaskOfPrefix(-1, 'ipv6')).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
  expect(prefixOfNetmask(parseIpAddress('255.0.255.0'))).toBeUndefined()
  expect(() => ipAddressFromBytes([1, 2, 3])).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
})

it('finds the network of an address', () => {
  expect(networkOfAddress(parseIpAddress('192.168.122.45'), 24).text).toBe('192.168.122.0')
  expect(networkOfAddress(parseIpAddress('2001:db8::ff:1'), 120).text).toBe('2001:db8::ff:0')
})
