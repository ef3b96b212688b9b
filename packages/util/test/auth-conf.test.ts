import { describe, expect, it } from 'vitest'
import { authCredentials, parseAuthConf } from '../src/auth-conf.ts'

const file = '/etc/libvirt/auth.conf'
const text = `# machines
[credentials-dev]
username=joe
password = se = cret

; the rest
[credentials-defgrp]
username=defuser

[auth-esx-dev1.example.com]
credentials=dev
[auth-esx-default]
credentials=defgrp
[auth-ssh-broken]
password=x
[auth-ssh-dangling]
credentials=nobody
`

describe('authCredentials', () => {
  const conf = parseAuthConf(text, { file })

  it('gives those of the host', () => {
    expect(authCredentials(conf, 'esx', 'dev1.example.com')).toEqual({
      username: 'joe',
      password: 'se = cret',
    })
  })

  it('gives the default of the service for another host, and nothing for another service', () => {
    expect(authCredentials(conf, 'esx', 'other.example.com')).toEqual({ username: 'defuser' })
    expect(authCredentials(conf, 'hyperv', 'dev1.example.com')).toBeUndefined()
  })

  it('says what is missing', () => {
    expect(() => authCredentials(conf, 'ssh', 'broken')).toThrow(
      `Missing item 'credentials' in group 'auth-ssh-broken' in '${file}'`,
    )
    expect(() => authCredentials(conf, 'ssh', 'dangling')).toThrow(
      `Missing group 'credentials-nobody' referenced from group 'auth-ssh-dangling' in '${file}'`,
    )
  })
})

describe('parseAuthConf', () => {
  it.each([
    ['[credentials-x]\r\nusername', 2],
    ['username=root', 1],
    ['\n[x', 2],
    ['\n\n[]', 3],
  ])('names the line of a mistake, and nothing that stands in it: %j', (broken, line) => {
    expect(() => parseAuthConf(broken, { file })).toThrow(
      expect.objectContaining({ code: 'CONF_SYNTAX', details: { file, line, column: 1 } }),
    )
  })

  it('joins groups of the same name', () => {
    const { groups } = parseAuthConf('[a]\nx=1\ny=2\n[a]\nx=3\n', { file })
    expect(Object.fromEntries(groups.get('a') ?? [])).toEqual({ x: '3', y: '2' })
  })
})
