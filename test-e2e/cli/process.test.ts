import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { execute } from '../execute.ts'

const gw = fileURLToPath(new URL('../../packages/cli/bin/gw.js', import.meta.url))
const url = 'test:///default'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Starts gw and gathers what it prints. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [gw, '-c', url, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', chunk => (stderr += String(chunk)))
  const ended = new Promise<{ code: number | null; stderr: string }>(resolve => {
    child.on('close', code => resolve({ code, stderr }))
  })
  return { child, ended }
}

it('ends quietly when nobody reads any more', async () => {
  const { child, ended } = start('dumpxml test;'.repeat(200))
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await ended).toEqual({ code: 141, stderr: '' })
})

it('prints all of a long answer into a pipe that is read slowly', async () => {
  const { child, ended } = start('dumpxml test;'.repeat(200))
  let length = 0
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length
    child.stdout.pause()
    setTimeout(() => child.stdout.resume(), 5)
  })
  const { code } = await ended
  const { stdout } = await execute(process.execPath, [gw, '-c', url, 'dumpxml test'], { cwd: folder })
  expect({ code, length }).toEqual({ code: 0, length: 200 * stdout.length })
})

it('an interrupt ends the waiting of event, and the next command runs', async () => {
  const { child, ended } = start('event --all; uri')
  let stdout = ''
  child.stdout.on('data', chunk => (stdout += String(chunk)))
  setTimeout(() => child.kill('SIGINT'), 1500)
  expect(await ended).toEqual({ code: 0, stderr: '' })
  expect(stdout).toBe('event loop interrupted\nevents received: 0\n\ntest:///default\n\n')
})

it('lists domains without loading what reads documents, or files', async () => {
  const env = { ...process.env, NODE_DEBUG: 'esm' }
  const { stderr } = await execute(process.execPath, [gw, '-c', url, 'list'], { cwd: folder, env })
  expect(stderr).toMatch(/Storing file:.*driver-test\/dist\/index\.js/)
  expect(stderr).not.toMatch(/Storing (?:file:.*(?:\/conf\/|\/util\/dist\/node\/)|node:(?:child_process|fs))/)
})

it('an interrupt ends the process by its signal, as it ends virsh, after all was put away', async () => {
  const editor = join(folder, 'slow-editor')
  writeFileSync(editor, '#!/bin/sh\necho opened >&2\nsleep 2\n', { mode: 0o755 })
  const child = spawn(process.execPath, [gw, '-c', url, 'edit test; uri'], {
    env: { ...process.env, EDITOR: editor, VISUAL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  child.stdout.on('data', chunk => (stdout += String(chunk)))
  child.stderr.once('data', () => child.kill('SIGINT'))
  const ended = await new Promise(resolve => child.on('close', (code, signal) => resolve({ code, signal })))
  expect({ ended, stdout }).toEqual({ ended: { code: null, signal: 'SIGINT' }, stdout: '' })
})

it('an old Node is told which one is needed', async () => {
  const old = join(folder, 'old-node.cjs')
  writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '18.20.0' })\n")
  const outcome = await execute(process.execPath, ['--require', old, gw, 'list'], { cwd: folder })
  const stderr = 'error: gw needs Node 20.19 or newer, this is Node 18.20.0\n'
  expect(outcome).toEqual({ code: 1, stdout: '', stderr })
})

it('finds its drivers wherever it is called, and none that lies there', async () => {
  writeFileSync(join(folder, 'package.json'), '{ "dependencies": { "guestwork-driver-evil": "1" } }')
  const outcome = await execute(process.execPath, [gw, '-c', url, 'uri'], { cwd: folder })
  expect(outcome).toEqual({ code: 0, stdout: 'test:///default\n\n', stderr: '' })
  const missing = await execute(process.execPath, [gw, '-c', 'esx://host/', 'list'], { cwd: folder })
  expect(missing).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm install @guestwork/driver-esx'),
  })
  expect(missing.stderr).not.toContain(folder)
})
