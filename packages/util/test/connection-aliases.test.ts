import { describe, expect, it } from 'vitest'
import { defaultUri, resolveUriAlias } from '../src/connection-aliases.ts'
import { parseLibvirtConf } from '../src/libvirt-conf.ts'

const conf = parseLibvirtConf(`
uri_aliases = [
  "hail=qemu+ssh://root@hail.example/system?keyfile=/k",
  "sleet-2=test:///default",
  "hail=second",
  "no equals",
]
uri_default = "hail"
`)

describe('resolveUriAlias', () => {
  it.each([
    ['hail', 'qemu+ssh://root@hail.example/system?keyfile=/k'],
    ['sleet-2', 'test:///default'],
    ['', ''],
    ['test:///default', 'test:///default'],
    ['hail.example', 'hail.example'],
    ['hagel!', 'hagel!'],
  ])('%j becomes %j', (text, uri) => {
    expect(resolveUriAlias(text, conf)).toBe(uri)
  })

  it('leaves text alone that no entry names', () => {
    expect(resolveUriAlias('HAIL', parseLibvirtConf('uri_aliases = ["hail=x"]'))).toBe('HAIL')
    expect(resolveUriAlias('hail', parseLibvirtConf(''))).toBe('hail')
  })

  it('reports a malformed entry that it comes by', () => {
    expect(() => resolveUriAlias('other', conf)).toThrow(
      expect.objectContaining({
        code: 'CONF_SYNTAX',
        domain: 'URI',
        message:
          "configuration file syntax error: Malformed 'uri_aliases' config entry 'no equals', expected 'alias=uri://host/path'",
      }),
    )
    expect(() => resolveUriAlias('a', parseLibvirtConf('uri_aliases = ["b c=esx://u:hunter2@h"]'))).toThrow(
      expect.objectContaining({
        code: 'CONF_SYNTAX',
        message: expect.stringMatching(
          /'b c=esx:\/\/u:\*\*\*@h', aliases may only contain 'a-Z, 0-9, _, -'$/,
        ),
      }),
    )
  })

  it('refuses a setting that is no list of texts', () => {
    expect(() => resolveUriAlias('a', parseLibvirtConf('uri_aliases = "a=b"'))).toThrow(
      expect.objectContaining({
        code: 'INTERNAL_ERROR',
        message: expect.stringContaining("expected a string list for 'uri_aliases' parameter"),
      }),
    )
    expect(() => resolveUriAlias('a', parseLibvirtConf('uri_aliases = [1]'))).toThrow(
      expect.objectContaining({ code: 'CONF_SYNTAX' }),
    )
  })
})

it('finds the default URI', () => {
  expect(defaultUri(conf)).toBe('hail')
  expect(defaultUri(parseLibvirtConf('#uri_default = "x"'))).toBeUndefined()
  expect(() => defaultUri(parseLibvirtConf('uri_default = 1'))).toThrow(
    expect.objectContaining({ code: 'INTERNAL_ERROR' }),
  )
})
