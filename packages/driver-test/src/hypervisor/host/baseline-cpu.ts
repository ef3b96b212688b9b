import type { HostCpu } from '@guestwork/conf/cpu'
import { ConnectBaselineCpuFlag } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { cpuFamily } from '../../cpu/architectures.ts'
import { cpuError, type ModelledCpu } from '../../cpu/host-cpu.ts'

/** What these CPUs have in common, as the CPU of a guest. */
export async function testConnectBaselineCPU(
  _call: unknown,
  documents: readonly string[],
  flags: number,
): Promise<string> {
  const { formatGuestCpu, parseHostCpu } = await import('@guestwork/conf/cpu')
  const { baselineCpu } = await import('../../cpu/baseline.ts')
  const [first, ...others] = documents.map(xml => checked(parseHostCpu(xml, { unknown: 'keep' })))
  if (first === undefined) throw new VirtError('INVALID_ARG', 'no CPUs given', { domain: 'CPU' })
  const expand = (flags & ConnectBaselineCpuFlag.EXPAND_FEATURES) !== 0
  return formatGuestCpu(baselineCpu([first, ...others], expand))
}

function checked(cpu: HostCpu): ModelledCpu {
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
