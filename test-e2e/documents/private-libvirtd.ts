import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { execute } from '../execute.ts'

/** A libvirtd that only this test knows. */
export interface PrivateLibvirtd {
  /** Where its QEMU driver and all secondary drivers are. */
  readonly uri: string
  /** Ends it, and removes what it wrote. */
  readonly stop: () => Promise<void>
}

const program = fileURLToPath(new URL('libvirtd-in-namespace.mjs', import.meta.url))

/** Why no libvirtd can be started here; undefined where one can. */
export async function whyNoLibvirtd(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'only root can start a libvirtd that has every driver'
  for (const [name, args] of [
    ['libvirtd', ['--version']],
    ['unshare', ['--mount', '--net', 'true']],
  ] as const) {
    const { code, stderr } = await execute(name, args, { cwd: '/' })
    if (code !== 0) return `${name} does not run here: ${code} ${stderr.trim()}`
  }
  return undefined
}

/** Starts a libvirtd over a temporary folder, in name spaces of its own. */
export async function startPrivateLibvirtd(): Promise<PrivateLibvirtd> {
  const folder = mkdtempSync(join(tmpdir(), 'guestwork-libvirtd-'))
  const args = ['--mount', '--net', process.execPath, program, folder]
  const child = spawn('unshare', args, { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const uri = `qemu:///system?socket=${join(folder, 'run-libvirt', 'libvirt-sock')}`
  const stop = async (): Promise<void> => {
    if (child.kill()) await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    const { code } = await execute('virsh', ['-q', '-c', uri, 'uri'], { cwd: folder })
    if (code === 0) return { uri, stop }
    await setTimeout(200)
  }
  await stop()
  throw new Error('libvirtd did not answer')
}
