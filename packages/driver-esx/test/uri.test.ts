import { parseConnectionUri, silentLog, type Log } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { parseEsxUri } from '../src/uri.ts'

const read = (text: string, log: Log = silentLog) => parseEsxUri(parseConnectionUri(text), log)
const sha256 = 'AB:'.repeat(32).slice(0, -1)

describe('parseEsxUri', () => {
  it('fills in what libvirt fills in', () => {
    expect(read('esx://esx1.example.com/')).toEqual({
      scheme: 'esx',
      host: 'esx1.example.com',
      port: 443,
      user: undefined,
      path: [],
      transport: 'https',
      noVerify: false,
      fingerprint: undefined,
      autoAnswer: false,
      vcenter: undefined,
      proxy: undefined,
      authFile: undefined,
    })
  })

  it('reads all there can be', () => {
    const query = `NO_VERIFY=1&auto_answer=1&vcenter=*&fingerprint=${sha256}&authfile=/a&proxy=socks://p:9`
    expect(read(`vpx://eva@[fe80::1]:8443/f%2fo/dc1/c1/esx1?${query}`)).toEqual({
      scheme: 'vpx',
      host: 'fe80::1',
      port: 8443,
      user: 'eva',
      path: ['f/o', 'dc1', 'c1', 'esx1'],
      transport: 'https',
      noVerify: true,
      fingerprint: sha256,
      autoAnswer: true,
      vcenter: '*',
      proxy: { type: 'socks5', host: 'p', port: 9 },
      authFile: '/a',
    })
  })

  it('has another port without TLS', () => {
    expect(read('esx://h/?transport=http')).toMatchObject({ transport: 'http', port: 80 })
  })

  it.each([
    ['esx:///', 'URI is missing the server part'],
    ['esx://u:secret@h/', 'a password does not belong in a URI'],
    ['esx://h/?transport=ftp', "'transport' has unexpected value 'ftp' (should be http or https)"],
    ['esx://h/?no_verify=2', "'no_verify' has unexpected value '2' (should be 0 or 1)"],
    ['esx://h/?auto_answer=yes', "'auto_answer' has unexpected value 'yes' (should be 0 or 1)"],
    ['esx://h/?fingerprint=abc', "'fingerprint' has unexpected value 'abc'"],
    [`esx://h/?transport=http&fingerprint=${sha256}`, "'fingerprint' needs transport=https"],
    ['esx://h/?proxy=ftp://p', "'proxy' has unexpected type 'ftp'"],
    ['esx://h/?proxy=http://', "'proxy' has no host"],
    ['esx://h/?proxy=p:0', "'proxy' has unexpected port '0'"],
    ['esx://h/?proxy=p:x', "'proxy' has unexpected port 'x'"],
    ['vpx://h/', 'Path has to specify the datacenter and compute resource'],
    ['vpx://h/dc1/', 'Path has to specify the datacenter and compute resource'],
  ])('refuses %s', (text, message) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARG',
        domain: 'ESX',
        message: expect.stringContaining(message),
      }),
    )
  })

  it('refuses servers that speak too old an API', () => {
    expect(() => read('gsx://h/')).toThrow(expect.objectContaining({ code: 'CONFIG_UNSUPPORTED' }))
  })

  it('names in the log what it takes no notice of', () => {
    const warnings: string[] = []
    const warning = (message: string | (() => string)) =>
      warnings.push(typeof message === 'string' ? message : message())
    read('esx://h/path?colour=blue', { ...silentLog, warning })
    expect(warnings).toEqual([
      "Ignoring unexpected query parameter 'colour'",
      "Ignoring unexpected path '/path' for non-vpx scheme 'esx'",
    ])
  })
})
