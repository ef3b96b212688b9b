import type { HostCpu } from '@guestwork/conf/cpu'
import { cpuFamily } from './architectures.ts'
import { cpuError, type ModelledCpu } from './host-cpu.ts'

/**
 * A CPU as the comparison of CPUs takes it.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` for the CPU of a guest and for an unknown architecture; `XML_ERROR` without a model, or
 * with a feature that is named twice.
 */
export function modelledCpu(cpu: HostCpu): ModelledCpu {
  if (cpu.extra?.attributes?.some(({ name, element }) => name === 'mode' && element === undefined) === true) {
    throw cpuError('CONFIG_UNSUPPORTED', 'Attribute mode is only allowed for guest CPU')
  }
  if (cpuFamily(cpu.arch) === undefined)
    throw cpuError('CONFIG_UNSUPPORTED', `Unknown architecture ${cpu.arch}`)
  const { model, features = [] } = cpu
  if (model === undefined) throw cpuError('XML_ERROR', 'Missing CPU model name')
  const names = features.map(({ name }) => name)
  const again = names.find((name, place) => names.indexOf(name) !== place)
  if (again !== undefined) throw cpuError('XML_ERROR', `CPU feature '${again}' specified more than once`)
  return { ...cpu, model }
}
