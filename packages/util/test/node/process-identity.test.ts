import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  identifyProcess,
  isProcessAlive,
  stopProcess,
  type ProcessIdentity,
} from '../../src/node/process-identity.ts'

async function startScript(script: string): Promise<ProcessIdentity> {
  const child = spawn(process.execPath, ['-e', `${script}; console.log("ready")`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return (await identifyProcess(child.pid ?? 0)) ?? expect.unreachable('the child is not running')
}

const forever = 'setInterval(() => {}, 1000)'
const deaf = `process.on("SIGTERM", () => {}); ${forever}`

describe('identifyProcess', () => {
  it('is the same for a process whenever it is asked', async () => {
    const identity = await identifyProcess(process.pid)
    expect(identity).toEqual(await identifyProcess(process.pid))
    expect(identity && (await isProcessAlive(identity))).toBe(true)
    expect(JSON.parse(JSON.stringify(identity))).toEqual(identity)
  })

  it.each([0, -1, 1.5, Number.NaN, 2 ** 30])('knows no process %s', async pid => {
    expect(await identifyProcess(pid)).toBeUndefined()
  })

  it('does not take another process for the one that had its number', async () => {
    expect(await isProcessAlive({ pid: process.pid, started: 'another time' })).toBe(false)
  })

  it('copes with brackets and spaces in a program name', async () => {
    const identity = await startScript(`process.title = "a) b (c) R 1"; ${forever}`)
    expect(await identifyProcess(identity.pid)).toEqual(identity)
  })
})

describe('stopProcess', () => {
  it('ends a process that listens to SIGTERM', async () => {
    const identity = await startScript(forever)
    expect(await stopProcess(identity)).toBe('term')
    expect(await isProcessAlive(identity)).toBe(false)
    expect(await stopProcess(identity)).toBe('gone')
  })

  it('kills one that does not', async () => {
    const identity = await startScript(deaf)
    expect(await stopProcess(identity, { grace: 200 })).toBe('kill')
    expect(await isProcessAlive(identity)).toBe(false)
  })

  it('kills at once without grace', async () => {
    expect(await stopProcess(await startScript(deaf), { grace: 0 })).toBe('kill')
  })

  it('leaves alone a process that has only the same number', async () => {
    const kill = vi.spyOn(process, 'kill')
    onTestFinished(() => {
      kill.mockRestore()
    })
    expect(await stopProcess({ pid: process.pid, started: 'another time' })).toBe('gone')
    expect(kill).not.toHaveBeenCalledWith(process.pid, 'SIGTERM')
  })

  it('gives up waiting when the signal fires', async () => {
    const identity = await startScript(deaf)
    await expect(stopProcess(identity, { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
      code: 'OPERATION_ABORTED',
    })
    expect(await isProcessAlive(identity)).toBe(true)
  })
})
