import { describe, expect, it } from 'vitest'
import { parseUri } from '../src/uri.ts'
import { isVirtError } from '../src/virt-error.ts'

describe('parseUri', () => {
  it('reads a relative reference, which has no scheme', () => {
    expect(parseUri('images/disk.qcow2')).toMatchObject({ scheme: undefined, path: 'images/disk.qcow2' })
    expect(parseUri('//host/p')).toMatchObject({ scheme: undefined, host: 'host', path: '/p' })
  })

  it.each([
    ['a b', '" " must be written %20', 2],
    ['h:///é', '"é" must be written %C3%A9', 6],
    ['h:///a%zz', '"%" must be written %25', 7],
    ['h://ho|st/', '"|" must be written %7C', 7],
    ['h://user@ho|st/', '"|" must be written %7C', 12],
    ['h:///?q="', '"\\"" must be written %22', 9],
    ['h:///?q=[x]', '"[" must be written %5B', 9],
    ['h:///#a#b', '"#" must be written %23', 8],
    ['h:///a\nb', '"\\n" must be written %0A', 7],
  ])('says where %j has a character that must be escaped', (text, problem, column) => {
    expect(() => parseUri(text)).toThrow(
      expect.objectContaining({
        code: 'INTERNAL_ERROR',
        domain: 'URI',
        message: expect.stringContaining(`${problem} (column ${String(column)})`),
        details: { uri: expect.any(String), column },
      }),
    )
  })

  it.each([
    ['1h:///', 'no scheme'],
    [' qemu:///system', 'no scheme'],
    ['h://host:/', 'not [user@]host[:port]'],
    ['h://host:1a/', 'not [user@]host[:port]'],
    ['h://a@b@c/', 'not [user@]host[:port]'],
    ['h://[::1', 'not [user@]host[:port]'],
    ['h://[::1]x/', 'not [user@]host[:port]'],
    ['h://[zz]/', 'no IPv6 address'],
    ['h://[10.0.0.1]/', 'no IPv6 address'],
    ['h://x:65536/', 'above 65535'],
    ['h://x:99999999999999999999/', 'above 65535'],
    ['h://:22/', 'needs a host'],
    ['h:///%ff', 'not valid UTF-8'],
    ['h:///a%00b', 'holds %00'],
    ['h:///?a=%00', 'holds %00'],
  ])('refuses %j', (text, problem) => {
    expect(() => parseUri(text)).toThrow(
      expect.objectContaining({ code: 'INTERNAL_ERROR', message: expect.stringContaining(problem) }),
    )
  })

  it('allows brackets in a fragment, as libxml2 does', () => {
    expect(parseUri('h:///#[a]').fragment).toBe('[a]')
  })

  it('never shows a password in a message', () => {
    for (const text of [
      'esx://root:s3cret@host/é',
      'esx://root:s3/cret@host',
      'esx://root:s3 cret@host',
      'esx://root:s3#cr?et@h@ost/',
    ]) {
      expect(() => parseUri(text)).toThrow(
        expect.objectContaining({
          message: expect.not.stringMatching(/s3|cret/),
          details: expect.not.objectContaining({ uri: expect.stringMatching(/s3|cret/) }),
        }),
      )
    }
  })

  it('cuts long text and escapes control characters in messages', () => {
    expect(() => parseUri(`h:///\u001b[31m${'x'.repeat(10_000)}`)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /^internal error: Unable to parse URI h:\/\/\/\\u001b\[31mx{185}…: .{0,60}$/,
        ),
      }),
    )
  })

  it('takes time in proportion to the length of hostile text', () => {
    const started = performance.now()
    for (const unit of ['%41', '&', ';', '=', '/', '//', ':', '@', '[', '::', '%', '?', '#', 'a:b@']) {
      try {
        parseUri(`h://${unit.repeat(200_000)}`)
      } catch (error) {
        if (!isVirtError(error)) throw error
      }
    }
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
