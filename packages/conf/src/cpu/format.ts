import { writeDocument } from '../codec/document.ts'
import { cpu } from '../domain/cpu.ts'
import type { Cpu } from '../domain/domain.gen.ts'
import type { HostCpu } from './cpu.gen.ts'
import { hostCpu } from './host-cpu.ts'

/** The host's processor as XML, as libvirt prints it (`virCPUDefFormat`). Throws `INVALID_ARG` for what XML cannot hold. */
export function formatHostCpu(value: HostCpu): string {
  return writeDocument({ root: 'cpu', declaration: hostCpu }, { ...value })
}

/** A guest's processor as XML, as libvirt prints it. Throws `INVALID_ARG` for what XML cannot hold. */
export function formatGuestCpu(value: Cpu): string {
  return writeDocument({ root: 'cpu', declaration: cpu }, { ...value })
}
