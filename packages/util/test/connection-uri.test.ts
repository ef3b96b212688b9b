import { describe, expect, it } from 'vitest'
import { formatConnectionUri, localUriHint, parseConnectionUri } from '../src/connection-uri.ts'

const nothing = {
  transport: undefined,
  user: undefined,
  password: undefined,
  host: undefined,
  port: undefined,
  path: '',
  rawPath: '',
  segments: [],
  rawQuery: undefined,
  parameters: [],
  fragment: undefined,
}

describe('parseConnectionUri', () => {
  it('takes a URI with everything apart', () => {
    expect(
      parseConnectionUri('qemu+ssh://root@host.example:2222/system?keyfile=/a%20b&no_verify=1#top'),
    ).toEqual({
      scheme: 'qemu',
      transport: 'ssh',
      user: 'root',
      password: undefined,
      host: 'host.example',
      port: 2222,
      path: '/system',
      rawPath: '/system',
      segments: ['system'],
      rawQuery: 'keyfile=/a%20b&no_verify=1',
      parameters: [
        { name: 'keyfile', value: '/a b' },
        { name: 'no_verify', value: '1' },
      ],
      fragment: 'top',
    })
  })

  it.each([
    ['test:///default', { scheme: 'test', path: '/default', rawPath: '/default', segments: ['default'] }],
    ['test:/default', { scheme: 'test', path: '/default', rawPath: '/default', segments: ['default'] }],
    ['test:default', { scheme: 'test', path: 'default', rawPath: 'default', segments: ['default'] }],
    [
      'test:///lab/hosts.xml',
      { scheme: 'test', path: '/lab/hosts.xml', rawPath: '/lab/hosts.xml', segments: ['lab', 'hosts.xml'] },
    ],
    ['esx://host', { scheme: 'esx', host: 'host' }],
    ['esx://host/', { scheme: 'esx', host: 'host', path: '/', rawPath: '/' }],
    ['esx://@host', { scheme: 'esx', host: 'host' }],
    [
      'qemu+ssh://u@/s',
      { scheme: 'qemu', transport: 'ssh', user: 'u', path: '/s', rawPath: '/s', segments: ['s'] },
    ],
    ['xen://[::1]', { scheme: 'xen', host: '::1' }],
    ['xen://[2001:db8::2]:16514', { scheme: 'xen', host: '2001:db8::2', port: 16514 }],
    ['xen://[fe80::1%25eth0]', { scheme: 'xen', host: 'fe80::1%eth0' }],
    ['xen://host:0', { scheme: 'xen', host: 'host' }],
    ['xen://host:022', { scheme: 'xen', host: 'host', port: 22 }],
    ['xen://host:65535', { scheme: 'xen', host: 'host', port: 65535 }],
    ['Test+TCP:', { scheme: 'Test', transport: 'tcp' }],
    ['a+b+c:', { scheme: 'a', transport: 'b+c' }],
    ['qemu://#', { scheme: 'qemu', fragment: '' }],
    ['qemu://?', { scheme: 'qemu', rawQuery: '' }],
  ])('reads %s', (text, parts) => {
    expect(parseConnectionUri(text)).toEqual({ ...nothing, ...parts })
  })

  it('keeps escaped slashes apart from real ones', () => {
    const uri = parseConnectionUri('vpx://vcenter/Folder%2fa/dc%2Fb/c%25')
    expect(uri.segments).toEqual(['Folder/a', 'dc/b', 'c%'])
    expect(uri.path).toBe('/Folder/a/dc/b/c%')
    expect(uri.rawPath).toBe('/Folder%2fa/dc%2Fb/c%25')
  })

  it('does not resolve dots and empty segments', () => {
    expect(parseConnectionUri('qemu:////a/../%2e%2e/').segments).toEqual(['', 'a', '..', '..', ''])
  })

  it('takes user and password apart at the first colon that is not escaped', () => {
    expect(parseConnectionUri('esx://do%3Amain:pa%20ss%3A%40@host')).toMatchObject({
      user: 'do:main',
      password: 'pa ss:@',
    })
    expect(parseConnectionUri('esx://user:@host')).toMatchObject({ user: 'user', password: '' })
    expect(parseConnectionUri('esx://:secret@host')).toMatchObject({ user: undefined, password: 'secret' })
  })

  it.each([
    ['foo', 'NO_CONNECT', /'foo': it begins with no driver name/],
    ['', 'NO_CONNECT', /begins with no driver name/],
    ['/system', 'NO_CONNECT', /begins with no driver name/],
    ['//host/system', 'NO_CONNECT', /begins with no driver name/],
    ['qemu+://host/system', 'INVALID_ARG', /no transport after the plus sign of 'qemu\+'/],
  ])('refuses %j, which names no driver or transport', (text, code, message) => {
    expect(() => parseConnectionUri(text)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })
})

describe('formatConnectionUri', () => {
  it.each([
    [{ scheme: 'test', path: '/default' }, 'test:///default'],
    [{ scheme: 'test', path: 'default' }, 'test:default'],
    [
      { scheme: 'qemu', transport: 'ssh', user: 'a b', host: 'h', port: 22, path: '/system' },
      'qemu+ssh://a%20b@h:22/system',
    ],
    [{ scheme: 'esx', user: 'a:b', password: 'c@d', host: '::1' }, 'esx://a%3Ab:c%40d@[::1]'],
    [{ scheme: 'xen', host: 'fe80::1%eth0' }, 'xen://[fe80::1%25eth0]'],
    [{ scheme: 'vpx', host: 'h', path: '/a b/ü?#' }, 'vpx://h/a%20b/%C3%BC%3F%23'],
    [{ scheme: 'vpx', host: 'h', rawPath: '/a%2fb', path: '/a/b' }, 'vpx://h/a%2fb'],
    [
      {
        scheme: 'h',
        parameters: [
          { name: 'a&b', value: 'c=d e' },
          { name: 'x', value: '/y' },
        ],
      },
      'h://?a%26b=c%3Dd%20e&x=/y',
    ],
    [{ scheme: 'h', rawQuery: 'a;;b', parameters: [{ name: 'ignored', value: '' }] }, 'h://?a;;b'],
    [{ scheme: 'h', path: '//x', fragment: 'a b' }, 'h:////x#a%20b'],
    [{ scheme: 'h', path: '/\ud800' }, 'h:///%EF%BF%BD'],
  ])('writes %j', (parts, text) => {
    expect(formatConnectionUri(parts)).toBe(text)
  })

  it.each([
    [{ scheme: 'h', host: 'x', path: 'relative' }, /must begin with a slash/],
    [{ scheme: 'h', port: 22 }, /needs a host/],
    [{ scheme: 'h', host: 'x', port: 65536 }, /from 1 to 65535/],
    [{ scheme: 'h', host: 'x', port: 1.5 }, /from 1 to 65535/],
    [{ scheme: '1h' }, /'1h' is no scheme/],
    [{ scheme: 'h', transport: '' }, /'h\+' is no scheme/],
    [{ scheme: 'h', rawPath: '/a?b' }, /rawPath/],
    [{ scheme: 'h', rawQuery: 'a#b' }, /rawQuery/],
  ])('refuses %j', (parts, message) => {
    expect(() => formatConnectionUri(parts)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG', message: expect.stringMatching(message) }),
    )
  })

  it('gives back a parsed URI with other parameters', () => {
    const uri = parseConnectionUri('qemu+ssh://h/system?keyfile=/k&x=1')
    const kept = uri.parameters.filter(({ name }) => name !== 'keyfile')
    expect(formatConnectionUri({ ...uri, transport: undefined, rawQuery: undefined, parameters: kept })).toBe(
      'qemu://h/system?x=1',
    )
  })
})

describe('localUriHint', () => {
  it.each([
    ['qemu://system', 'qemu:///system'],
    ['xen://session/', 'xen:///session'],
    ['qemu+ssh://system', undefined],
    ['qemu://systems', undefined],
    ['qemu:///system', undefined],
  ])('for %s is %s', (text, hint) => {
    expect(localUriHint(parseConnectionUri(text))).toBe(hint)
  })
})
