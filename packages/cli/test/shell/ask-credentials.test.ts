import { PassThrough } from 'node:stream'
import { defineDriver, type CredentialRequest, type OpenRequest } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { VirtError } from '@guestwork/util'
import { expect, it, vi } from 'vitest'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'

const requests: readonly CredentialRequest[] = [
  { type: 'username', prompt: 'Enter username for esx1 [root]', challenge: 'esx1', defaultResult: 'root' },
  { type: 'noechoprompt', prompt: "Enter root's password for esx1", challenge: 'esx1' },
]

/** The mock hypervisor, behind a login. */
function guarded(answered: (answers: readonly string[]) => void) {
  const { connectOpen } = testDriver.hypervisor
  return defineDriver({
    ...testDriver,
    hypervisor: {
      ...testDriver.hypervisor,
      async connectOpen(call, request: OpenRequest) {
        const answers = await request.credentials?.(requests, call.signal)
        if (answers === undefined) throw new VirtError('AUTH_CANCELLED', 'no password was given')
        answered(answers)
        return connectOpen(call, request)
      },
    },
  })
}

/** Types keys into gw, each when a question is there. */
async function talk(keys: readonly string[], inputIsTerminal = true) {
  const input = Object.assign(new PassThrough(), { setRawMode: () => undefined })
  let given: readonly string[] | undefined
  const driver = guarded(answers => (given = answers))
  const host = fakeHost({ input, inputIsTerminal, drivers: [driver] })
  const session = run(['-c', 'test:///default', 'domid test'], host)
  for (const [index, key] of keys.entries()) {
    await vi.waitFor(() => expect(host.stderr().split(/: /).length).toBeGreaterThan(index + 1), {
      timeout: 10_000,
    })
    input.write(key)
  }
  return { code: await session, given, stdout: host.stdout(), stderr: host.stderr() }
}

it('asks for user name and password, shows the name and hides the password', async () => {
  const { code, given, stdout, stderr } = await talk(['admin\r', 'secret\r'])
  expect({ code, given, stdout }).toEqual({ code: 0, given: ['admin', 'secret'], stdout: '1\n\n' })
  expect(stderr).toContain('Enter username for esx1 [root]: admin')
  expect(stderr).toContain("Enter root's password for esx1: \n")
  expect(stderr).not.toContain('secret')
})

it.each(['\u0003', '\u0004'])('gives up when the user does (%j)', async key => {
  const { code, given, stderr } = await talk(['admin\r', key])
  expect({ code, given }).toEqual({ code: 1, given: undefined })
  expect(stderr).toContain('no password was given')
})

it('says without a terminal that nobody can answer', async () => {
  const { code, stdout, stderr } = await talk([], false)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toBe(
    `error: failed to connect to the hypervisor
error: authentication failed: nobody is here to answer 'Enter username for esx1 [root]'
error: write the answer to auth.conf, or call gw from a terminal
`,
  )
})
