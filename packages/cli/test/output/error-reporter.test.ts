import { VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { attempt, CommandError } from '../../src/output/command-error.ts'
import { createErrorReporter } from '../../src/output/error-reporter.ts'

const root = new TypeError('socket closed')
const cause = new VirtError('RPC', 'cannot read', {
  domain: 'RPC',
  cause: root,
  details: { socket: '/run/x' },
})

async function failed(): Promise<unknown> {
  return attempt("Failed to suspend domain 'a'", Promise.reject(cause)).catch((error: unknown) => error)
}

function report(error: unknown, json: boolean, debug = 4) {
  let text = ''
  const log: string[] = []
  const reporter = createErrorReporter(written => (text += written), { debug, log: line => log.push(line) })
  reporter.report(error, json)
  return { text, log }
}

describe('an error reporter', () => {
  it('says what was tried, then why it failed, and logs both', async () => {
    const { text, log } = report(await failed(), false)
    expect(text).toBe("error: Failed to suspend domain 'a'\nerror: cannot read\n")
    expect(log).toEqual(["Failed to suspend domain 'a'", 'cannot read'])
  })

  it('shows what is underneath with -d', async () => {
    expect(report(await failed(), false, 3).text).toBe(
      "error: Failed to suspend domain 'a'\nerror: cannot read\nerror: socket closed\n",
    )
    expect(report(await failed(), false, 0).text).toContain('error-reporter.test.ts')
  })

  it('gives the code of the error underneath in JSON, with the chain in the details', async () => {
    expect(JSON.parse(report(await failed(), true).text)).toEqual({
      error: {
        code: 'RPC',
        number: 39,
        domain: 'RPC',
        message: "Failed to suspend domain 'a'\ncannot read",
        details: { socket: '/run/x', causes: ['socket closed'] },
      },
    })
  })

  it('calls everything else an internal error', () => {
    expect(report(root, false).text).toBe('error: internal error: socket closed\n')
    expect(JSON.parse(report('text', true).text)).toMatchObject({
      error: { code: 'INTERNAL_ERROR', details: {} },
    })
  })

  it('ends with a chain that bites its tail', () => {
    const one = new VirtError('RPC', 'one')
    const other = new VirtError('RPC', 'other', { cause: one })
    Object.defineProperty(one, 'cause', { value: other })
    expect(report(other, false, 3).text).toMatch(/^error: other\nerror: one\n/)
  })

  it('prints nothing of an error without words, but tells a program', () => {
    const silent = new CommandError('OPERATION_TIMEOUT', [])
    expect(report(silent, false).text).toBe('')
    expect(JSON.parse(report(silent, true).text)).toMatchObject({ error: { code: 'OPERATION_TIMEOUT' } })
  })
})
