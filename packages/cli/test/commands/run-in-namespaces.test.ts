import { closeSync, existsSync, openSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runInNamespaces } from '../../src/commands/domain/run-in-namespaces.ts'

const namespace = '/proc/self/ns/uts'
const mayEnter = process.getuid?.() === 0 && existsSync(namespace)
const mayNot = 'only root on Linux may enter a namespace'

async function runIn(...command: string[]): Promise<void> {
  const file = openSync(namespace, 'r')
  try {
    await runInNamespaces([file], command)
  } finally {
    closeSync(file)
  }
}

it('runs a program and waits for it', async ({ skip }) => {
  skip(!mayEnter, mayNot)
  await runIn('sh', '-c', 'test "$1" = "a  b"', 'sh', 'a  b')
})

it('says how a program ended', async ({ skip }) => {
  skip(!mayEnter, mayNot)
  const code = 'INTERNAL_ERROR'
  await expect(runIn('sh', '-c', 'exit 3')).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/Child process \(\d+\) unexpected exit status 3$/),
  })
  await expect(runIn('sh', '-c', 'kill -9 $$')).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/Child process \(\d+\) unexpected fatal signal SIGKILL$/),
  })
})

it('takes nothing but namespaces', async () => {
  await expect(runInNamespaces([99_999], ['true'])).rejects.toMatchObject({ code: 'INVALID_ARG' })
})
