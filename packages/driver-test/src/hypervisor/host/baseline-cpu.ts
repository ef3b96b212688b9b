import { ConnectBaselineCpuFlag } from '@guestwork/core'
import { VirtError } from '@guestwork/util'

/** What these CPUs have in common, as the CPU of a guest. */
export async function testConnectBaselineCPU(
  _call: unknown,
  documents: readonly string[],
  flags: number,
): Promise<string> {
  const { formatGuestCpu, parseHostCpu } = await import('@guestwork/conf/cpu')
  const { baselineCpu } = await import('../../cpu/baseline.ts')
  const { modelledCpu } = await import('../../cpu/modelled-cpu.ts')
  const [first, ...others] = documents.map(xml => modelledCpu(parseHostCpu(xml, { unknown: 'keep' })))
  if (first === undefined) throw new VirtError('INVALID_ARG', 'no CPUs given', { domain: 'CPU' })
  const expand = (flags & ConnectBaselineCpuFlag.EXPAND_FEATURES) !== 0
  return formatGuestCpu(baselineCpu([first, ...others], expand))
}
