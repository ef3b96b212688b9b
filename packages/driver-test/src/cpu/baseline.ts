import type { Cpu } from '@guestwork/conf/cpu'
import { cpuFamily } from './architectures.ts'
import { cpuError, guestCpu, type ModelledCpu } from './host-cpu.ts'
import { powerBaseline } from './power-baseline.ts'
import { x86Baseline } from './x86-baseline.ts'
import { expandX86Guest } from './x86-guest.ts'

/**
 * The CPU that a guest can have on all of these hosts (`virCPUBaseline`). The architecture of the first decides.
 *
 * @param expand - whether the features that follow from the model are named too
 * @throws VirtError `OPERATION_FAILED` where they have nothing in common or vendors differ; `INTERNAL_ERROR` for a model or a
 * feature that nobody knows; `NO_SUPPORT` for an architecture whose CPUs cannot be compared.
 */
export function baselineCpu(cpus: readonly [ModelledCpu, ...ModelledCpu[]], expand: boolean): Cpu {
  const { arch, model } = cpus[0]
  switch (cpuFamily(arch)) {
    case 'x86':
      return expand ? expandX86Guest(x86Baseline(cpus)) : x86Baseline(cpus)
    case 'power':
      return powerBaseline(cpus)
    case 'arm':
      return guestCpu(model, 'allow')
    default:
      throw cpuError('NO_SUPPORT', `cannot compute baseline CPU of ${arch} architecture`)
  }
}
