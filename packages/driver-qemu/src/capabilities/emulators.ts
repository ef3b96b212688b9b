import { constants } from 'node:fs'
import { access, readFile, realpath, stat } from 'node:fs/promises'
import { release } from 'node:os'
import { systemError } from '@guestwork/util/node'
import { readCache, writeCache, type CacheFile } from './cache-file.ts'
import { readEmulator } from './emulator-cache.ts'
import type { Emulator } from './emulator.ts'
import { checkKvm, kvmDevice, type KvmState } from './kvm-check.ts'
import { probeEmulator } from './probe.ts'
import { isRecord } from '../qmp/value.ts'

/** Raised when what is asked changes, so that answers of an older release are not taken for today's. */
const cacheFormat = 1

/**
 * What the QEMU binaries of this machine can do. Each is asked once and then remembered, here and in a folder, until the
 * binary changes; whether KVM works is also found out again after a boot.
 */
export class Emulators {
  readonly #cacheFolder: string
  readonly #known = new Map<
    string,
    { readonly circumstances: string; readonly emulator: Promise<Emulator> }
  >()
  readonly #kvm = new Map<string, { readonly circumstances: string; readonly state: Promise<KvmState> }>()

  /** @param cacheFolder - Where answers are kept from one run to the next; made when it is missing. */
  constructor(cacheFolder: string) {
    this.#cacheFolder = cacheFolder
  }

  /**
   * What a binary can do.
   *
   * @throws VirtError `SYSTEM_ERROR` when there is no such program, `CONFIG_UNSUPPORTED` when it is too old, `INTERNAL_ERROR` when it cannot be asked.
   */
  async inspect(path: string): Promise<Emulator> {
    const circumstances = await binaryIdentity(path)
    const known = this.#known.get(path)
    if (known?.circumstances === circumstances) return known.emulator
    const emulator = this.#inspectAnew(path, circumstances)
    this.#known.set(path, { circumstances, emulator })
    emulator.catch(() => this.#known.delete(path))
    return emulator
  }

  /** Whether a binary can run guests with KVM. */
  async kvm(emulator: Emulator): Promise<KvmState> {
    const circumstances = `${await binaryIdentity(emulator.path)} ${await kvmIdentity()}`
    const known = this.#kvm.get(emulator.path)
    if (known?.circumstances === circumstances) return known.state
    const state = this.#checkAnew(emulator, circumstances)
    this.#kvm.set(emulator.path, { circumstances, state })
    state.catch(() => this.#kvm.delete(emulator.path))
    return state
  }

  async #inspectAnew(path: string, circumstances: string): Promise<Emulator> {
    const file = this.#cacheFile('probe', path, circumstances)
    const remembered = readEmulator(await readCache(file))
    if (remembered?.path === path) return remembered
    const emulator = await probeEmulator(path)
    await writeCache(file, emulator)
    return emulator
  }

  async #checkAnew(emulator: Emulator, circumstances: string): Promise<KvmState> {
    const file = this.#cacheFile('kvm', emulator.path, circumstances)
    const remembered = await readCache(file)
    if (
      isRecord(remembered) &&
      typeof remembered['works'] === 'boolean' &&
      typeof remembered['reason'] === 'string'
    ) {
      return { works: remembered['works'], reason: remembered['reason'] }
    }
    const state = await checkKvm(emulator)
    await writeCache(file, state)
    return state
  }

  #cacheFile(kind: string, program: string, circumstances: string): CacheFile {
    return {
      folder: this.#cacheFolder,
      kind,
      program,
      circumstances: `${String(cacheFormat)} ${circumstances}`,
    }
  }
}

/** Which file a path leads to, and whether it was replaced. */
async function binaryIdentity(path: string): Promise<string> {
  try {
    await access(path, constants.X_OK)
    const target = await realpath(path)
    const { ino, size, mtimeMs } = await stat(target)
    return [target, ino, size, mtimeMs].join(' ')
  } catch (error) {
    throw systemError(`Cannot check QEMU binary ${path}`, error, { domain: 'QEMU', details: { path } })
  }
}

/** The kernel's boot, and who may use KVM. */
async function kvmIdentity(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const device = await stat(kvmDevice).catch(() => undefined)
  const groups = process.getgroups?.().join(',') ?? ''
  const { ino, mode, uid, gid } = device ?? {}
  return [release(), boot.trim(), ino, mode, uid, gid, process.geteuid?.(), groups].join(' ')
}
