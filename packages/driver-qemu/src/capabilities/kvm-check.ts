import { constants } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isVirtError } from '@guestwork/util'
import { errnoOf, runCommand } from '@guestwork/util/node'
import { assemble } from '../machine-code/assemble.ts'
import type { Emulator } from './emulator.ts'
import { hostArch } from './find-emulator.ts'

/** Whether guests of `<domain type='kvm'>` can run here. */
export interface KvmState {
  /** Whether they can. */
  readonly works: boolean
  /** Why they cannot, for a message; empty when they can. */
  readonly reason: string
}

/** The device through which a process uses KVM. */
export const kvmDevice = '/dev/kvm'

/** A processor counts this far in some 50 ms. KVM without the processor's help needs minutes. */
const count = 100_000_000
const timeLimit = 2_000
const romBytes = 0x10000
const resetVector = 0xfff0
const doneExitCode = 0x21

/**
 * Finds out whether KVM really works, by running a guest for a moment: a firmware of a few instructions that counts to
 * 100 million and then ends QEMU. That `/dev/kvm` can be opened, or even that a guest can be made, proves little: in a virtual
 * machine without nested virtualisation KVM may interpret every instruction and be of no use.
 *
 * @param device - The device; another one only in tests.
 * @param accelerator - What runs the guest; another one only in tests.
 * @throws VirtError `OPERATION_ABORTED` when the signal fires.
 */
export async function checkKvm(
  emulator: Emulator,
  signal?: AbortSignal,
  { device = kvmDevice, accelerator = 'kvm' } = {},
): Promise<KvmState> {
  if (!emulator.hasKvm) return unusable(`${emulator.path} was built without KVM`)
  if (hostArch() !== 'x86_64' || !['x86_64', 'i386'].includes(emulator.arch)) {
    return unusable(`KVM for ${emulator.arch} guests on a ${hostArch()} host is not supported yet`)
  }
  const obstacle = await accessProblem(device)
  if (obstacle !== undefined) return unusable(obstacle)
  return runFirmware(emulator.path, accelerator, signal)
}

async function accessProblem(device: string): Promise<string | undefined> {
  try {
    await using _ = await open(device, constants.O_RDWR)
    return undefined
  } catch (error) {
    switch (errnoOf(error)) {
      case 'ENOENT':
        return `${device} does not exist: the kernel has no KVM, or the processor's virtualisation is switched off`
      case 'EACCES':
      case 'EPERM':
        return `no permission to use ${device}: the user may have to join the group that owns it`
      default:
        return `${device} cannot be opened (${errnoOf(error) ?? 'unknown error'})`
    }
  }
}

async function runFirmware(
  path: string,
  accelerator: string,
  signal: AbortSignal | undefined,
): Promise<KvmState> {
  const folder = await mkdtemp(join(tmpdir(), 'guestwork-kvm-'))
  try {
    const rom = join(folder, 'rom')
    await writeFile(rom, countingFirmware())
    const machine = ['-machine', 'pc', '-accel', accelerator, '-m', '16', '-bios', rom]
    const devices = ['-device', 'isa-debug-exit,iobase=0xf4,iosize=1']
    const plain = ['-no-user-config', '-nodefaults', '-display', 'none', '-no-reboot']
    await runCommand(path, [...plain, ...machine, ...devices], {
      acceptExitCodes: [doneExitCode],
      timeout: timeLimit,
      signal,
    })
    return { works: true, reason: '' }
  } catch (error) {
    if (!isVirtError(error) || error.code === 'OPERATION_ABORTED') throw error
    if (error.code !== 'OPERATION_TIMEOUT') return unusable(`a test guest could not run: ${error.message}`)
    return unusable(
      `a test guest did not count to ${String(count)} in ${String(timeLimit)} ms: KVM has no help from the processor here`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A ROM whose 16 bytes at the reset vector are all that the processor runs. */
function countingFirmware(): Uint8Array {
  const rom = new Uint8Array(romBytes)
  const code = `
      mov ecx, ${String(count)}
    again:
      dec ecx
      jne again
      mov al, 0x10
      out 0xf4, al              ; isa-debug-exit: the exit code is twice this and 1
      hlt`
  rom.set(assemble(code, resetVector), resetVector)
  return rom
}

function unusable(reason: string): KvmState {
  return { works: false, reason }
}
