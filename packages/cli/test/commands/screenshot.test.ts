import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
