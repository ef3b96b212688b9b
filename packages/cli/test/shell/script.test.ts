import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runGw } from '../run-gw.ts'

async function script(text: string, ...options: string[]) {
  const input = new PassThrough()
  input.end(text)
  return runGw([...options, '-c', 'test:///default'], { input })
}

describe('commands on standard input', () => {
  it('run line by line, past mistakes', async () => {
    expect(await script('domid test\nfoo\n\n# nothing\nuri; domstate test\r\ndomstate nope\n')).toEqual({
      code: 0,
      stdout: '1\n\ntest:///default\n\nrunning\n\n\n',
      stderr: "error: unknown command: 'foo'\nerror: failed to get domain 'nope'\n",
    })
  })

  it('end at exit', async () => {
    expect(await script('domid test\nexit\nuri\n', '-q')).toEqual({ code: 0, stdout: '1\n', stderr: '' })
  })

  it('share one connection', async () => {
    const { stdout } = await script('suspend test\ndomstate test', '-q')
    expect(stdout).toBe('paused\n')
  })
})
