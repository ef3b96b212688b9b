import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineDriver } from '@guestwork/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'
import { hostWith, mockWithScreen } from '../mock-with-screen.ts'
import { runGw, runOnTest } from '../run-gw.ts'

let folder: string
const formerFolder = process.cwd()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(formerFolder)
  rmSync(folder, { recursive: true, force: true })
})

describe('screenshot', () => {
  it('saves to a file', async () => {
    const { stdout } = await runOnTest('screenshot test shot.png', hostWith(mockWithScreen()))
    expect(stdout).toBe('Screenshot saved to shot.png, with type of image/png\n')
    expect(readFileSync('shot.png', 'utf8')).toBe('PNG')
  })

  it('finds a name of its own, from the domain and the time', async () => {
    const args = ['--json', '-c', 'test:///default', 'screenshot', 'test']
    const { stdout } = await runGw(args, hostWith(mockWithScreen()))
    const { file } = JSON.parse(stdout) as { file: string }
    expect(file).toMatch(/^test-\d{4}-\d\d-\d\d-\d\d:\d\d:\d\d\.png$/)
    expect(readFileSync(file, 'utf8')).toBe('PNG')
  })

  it('stays in the working directory, whatever the domain is called', async () => {
    const { driver } = mockWithScreen()
    const domainLookupByName = () => ({ name: '../up', uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f', id: 1 })
    const named = defineDriver({ ...driver, hypervisor: { ...driver.hypervisor, domainLookupByName } })
    const { stdout } = await runOnTest('screenshot up', { drivers: [named] })
    expect(stdout).toMatch(/^Screenshot saved to \.\.-up-/)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('leaves nothing behind when it is interrupted', async () => {
    const endless = new ReadableStream<Uint8Array>({
      start: controller => controller.enqueue(new Uint8Array([1])),
    })
    const host = fakeHost(hostWith(mockWithScreen(endless)))
    const session = run(['-c', 'test:///default', 'screenshot test shot.png'], host)
    await vi.waitFor(() => expect(existsSync('shot.png') && statSync('shot.png').size).toBe(1))
    host.interrupt()
    expect(await session).toBe(130)
    expect(existsSync('shot.png')).toBe(false)
  })

  it('leaves nothing behind when the picture breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: controller => controller.error(new TypeError('gone')),
    })
    const { code, stderr } = await runOnTest('screenshot test shot.png', hostWith(mockWithScreen(broken)))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^error: operation failed: .*\n$/),
    })
    expect(existsSync('shot.png')).toBe(false)
  })
})
