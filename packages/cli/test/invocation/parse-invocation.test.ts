import { describe, expect, it } from 'vitest'
import { parseInvocation } from '../../src/invocation/parse-invocation.ts'

describe('parseInvocation', () => {
  it('joins letters, and a value to the last of them', () => {
    const { settings, words } = parseInvocation(['-qrtctest:///default', 'list'], {})
    expect(settings).toMatchObject({ quiet: true, readOnly: true, timing: true, uri: 'test:///default' })
    expect(words).toEqual(['list'])
  })

  it('takes words that are cut short, if they are clear', () => {
    expect(parseInvocation(['--js', '--time'], {})).toMatchObject({ action: 'refuse' })
    expect(parseInvocation(['--js', '--tim', '--conn=x:///'], {}).settings).toMatchObject({
      json: true,
      timing: true,
      uri: 'x:///',
    })
  })

  it('leaves everything after the first word, or after --, to the commands', () => {
    expect(parseInvocation(['list', '-q'], {}).words).toEqual(['list', '-q'])
    expect(parseInvocation(['-q', '--', '-c'], {})).toMatchObject({ action: 'run', words: ['-c'] })
  })

  it('begins with what the environment asks for', () => {
    const env = { VIRSH_DEFAULT_CONNECT_URI: 'a:///', VIRSH_DEBUG: '2', VIRSH_LOG_FILE: '/log' }
    expect(parseInvocation([], env).settings).toMatchObject({ uri: 'a:///', debug: 2, logFile: '/log' })
    expect(parseInvocation(['-c', 'b:///', '-d0'], env).settings).toMatchObject({ uri: 'b:///', debug: 0 })
    expect(parseInvocation([], { VIRSH_DEBUG: 'loud' }).settings.debug).toBe(4)
  })

  it.each([
    [['-h', '--nonsense'], 'help'],
    [['-v'], 'short-version'],
    [['-V'], 'long-version'],
    [['--version'], 'short-version'],
    [['--version=long', '-h'], 'long-version'],
  ])('%j: %s, at once', (argv, action) => {
    expect(parseInvocation(argv, {})).toMatchObject({ action, mistakes: [] })
  })

  it('adds the parts of a keepalive up', () => {
    expect(parseInvocation(['-K', '3'], {}).settings.keepAlive).toEqual({ interval: 5, count: 3 })
    expect(parseInvocation(['-k1', '-K', '3'], {}).settings.keepAlive).toEqual({ interval: 1, count: 3 })
  })
})
