import type { Cpu } from '@guestwork/conf/cpu'
import {
  checkVendor,
  guestCpu,
  incompatible,
  otherVendor,
  unknownModel,
  type ModelledCpu,
} from './host-cpu.ts'
import { powerModels, powerVendors } from './models.gen.ts'

/**
 * The CPU that all these hosts of the POWER family have: only hosts of the same model have one.
 *
 * @throws VirtError `OPERATION_FAILED` where models differ or a vendor is wrong, `INTERNAL_ERROR` for an unknown model.
 */
export function powerBaseline(cpus: readonly [ModelledCpu, ...ModelledCpu[]]): Cpu {
  const { model: name } = cpus[0]
  const model = powerModels.find(each => each.name === name)
  if (model === undefined) throw unknownModel(name)
  for (const cpu of cpus) {
    if (cpu.model !== name) throw incompatible()
    if (cpu.vendor === undefined) continue
    checkVendor(cpu.vendor, powerVendors)
    if (cpu.vendor !== model.vendor) throw otherVendor(cpu.vendor, model)
  }
  return guestCpu(name, 'forbid')
}
