import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

/** Architectures of libvirt whose QEMU binary bears another name. */
const binaryArch: ReadonlyMap<string, string> = new Map([
  ['i686', 'i386'],
  ['armv7l', 'arm'],
  ['ppc64le', 'ppc64'],
])

/** Where distributions put a QEMU for KVM that is not on the path. */
const otherPlaces = ['/usr/libexec/qemu-kvm', '/usr/bin/qemu-kvm', '/usr/bin/kvm']

/**
 * Finds the QEMU binary for an architecture: `qemu-system-ARCH` on the path, or for our own architecture another name
 * that distributions use.
 *
 * @param arch - As libvirt writes it: `x86_64`, `aarch64`.
 * @param searchPath - The folders to look into, as in `PATH`.
 * @returns The absolute path, or undefined when there is none.
 */
export async function findEmulator(
  arch: string,
  searchPath = process.env['PATH'] ?? '',
): Promise<string | undefined> {
  if (!/^\w+$/.test(arch)) return undefined
  const name = `qemu-system-${binaryArch.get(arch) ?? arch}`
  const folders = searchPath.split(delimiter).filter(isAbsolute)
  const candidates = folders.map(folder => join(folder, name))
  for (const path of [...candidates, ...(arch === hostArch() ? otherPlaces : [])]) {
    if (await isExecutable(path)) return path
  }
  return undefined
}

/** Our own architecture, as libvirt writes it. */
export function hostArch(): string {
  switch (process.arch) {
    case 'x64':
      return 'x86_64'
    case 'arm64':
      return 'aarch64'
    case 'ia32':
      return 'i686'
    default:
      return process.arch
  }
}

/** Whether a path names a file that we may run. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
