import { chmod, open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { isProcessAlive, stopProcess } from '../../src/node/process-identity.ts'
import { spawnDetached } from '../../src/node/spawn-detached.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function start(script: string, options: { descriptors?: number[]; logFile?: string } = {}) {
  const logFile = options.logFile ?? join(await temporaryFolder(), 'log')
  const child = await spawnDetached(process.execPath, ['-e', script], { ...options, logFile })
  const { identity } = child
  onTestFinished(async () => {
    if (identity !== undefined) await stopProcess(identity, { grace: 0 })
  })
  return { ...child, logFile }
}

const forever = 'setInterval(() => {}, 1000)'

it('starts a program in a session of its own', async () => {
  const child = await start(forever)
  expect(child.identity?.pid).toBe(child.pid)
  if (process.platform === 'linux') {
    const fields =
      (await readFile(`/proc/${String(child.pid)}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
    expect({ group: Number(fields[2]), session: Number(fields[3]) }).toEqual({
      group: child.pid,
      session: child.pid,
    })
  }
})

it('appends its output to a log file that only we may read', async () => {
  const logFile = join(await temporaryFolder(), 'log')
  await writeFile(logFile, 'before\n')
  await chmod(logFile, 0o600)
  const child = await start('console.log("out"); console.error("err")', { logFile })
  expect(await child.ended).toEqual({ exitCode: 0, signal: null })
  expect(await readFile(logFile, 'utf8')).toBe('before\nout\nerr\n')
  const fresh = await start('')
  await fresh.ended
  if (process.platform !== 'win32') expect((await stat(fresh.logFile)).mode & 0o777).toBe(0o600)
})

it('hands descriptors on from 3', async () => {
  const path = join(await temporaryFolder(), 'inherited')
  await using file = await open(path, 'w')
  const child = await start('require("fs").writeSync(3, "x")', { descriptors: [file.fd] })
  await child.ended
  expect(await readFile(path, 'utf8')).toBe('x')
})

it('tells how the program ended', async () => {
  const child = await start(forever)
  process.kill(child.pid, 'SIGKILL')
  expect(await child.ended).toEqual({ exitCode: null, signal: 'SIGKILL' })
  await vi.waitFor(async () => {
    expect(child.identity && (await isProcessAlive(child.identity))).toBe(false)
  })
})

it('rejects when the program or the log file is not to be had', async () => {
  const logFile = join(await temporaryFolder(), 'log')
  await expect(spawnDetached('guestwork-no-such-program', [], { logFile })).rejects.toMatchObject({
    code: 'SYSTEM_ERROR',
    message: 'cannot run guestwork-no-such-program: No such file or directory',
  })
  await expect(spawnDetached('x', [], { logFile: join(logFile, 'below') })).rejects.toMatchObject({
    code: 'SYSTEM_ERROR',
    message: expect.stringContaining('cannot open log file'),
  })
  await expect(spawnDetached('x', ['\0'], { logFile })).rejects.toMatchObject({ code: 'INVALID_ARG' })
})
