import type { MachineType, QemuVersion } from '../qmp/commands.ts'

/** What one QEMU binary can do, as it said itself. */
export interface Emulator {
  /** The absolute path of the binary. */
  readonly path: string
  /** Its version. */
  readonly version: QemuVersion
  /** The architecture of its guests, such as `x86_64`. */
  readonly arch: string
  /** The machines that it can be. */
  readonly machines: readonly MachineType[]
  /** The names of its CPU models. */
  readonly cpuModels: readonly string[]
  /** The names of its devices, such as `virtio-blk-pci`. */
  readonly devices: readonly string[]
  /** Whether it can confine itself to the system calls that it needs (`-sandbox`). */
  readonly hasSandbox: boolean
  /** Whether it was built with KVM. Whether KVM works is another question. */
  readonly hasKvm: boolean
}

/** A version as libvirt counts: `major * 1,000,000 + minor * 1,000 + micro`. */
export function versionNumber({ major, minor, micro }: QemuVersion): number {
  return major * 1_000_000 + minor * 1_000 + micro
}

/** A version as people write it: `7.2.22`. */
export function versionText({ major, minor, micro }: QemuVersion): string {
  return `${String(major)}.${String(minor)}.${String(micro)}`
}
