import type { Cpu } from '@guestwork/conf/cpu'
import {
  checkVendor,
  cpuError,
  incompatible,
  otherVendor,
  unknownModel,
  type ModelledCpu,
} from './host-cpu.ts'
import type { X86Model } from './model.ts'
import { x86Models, x86Vendors } from './models.gen.ts'
import { describeX86Guest } from './x86-guest.ts'
import { x86FeatureBit } from './x86-features.ts'

/**
 * The CPU with what all these hosts of the x86 family have in common.
 *
 * @throws VirtError `OPERATION_FAILED` where that is nothing, or vendors are unknown or differ; `INTERNAL_ERROR` for a model or
 * a feature that nobody knows.
 */
export function x86Baseline([first, ...others]: readonly [ModelledCpu, ...ModelledCpu[]]): Cpu {
  let features = featuresOf(first, findModel(first.model))
  let { vendor } = first
  if (vendor !== undefined) checkVendor(vendor, x86Vendors)
  for (const cpu of others) {
    const model = findModel(cpu.model)
    const own = featuresOf(cpu, model)
    vendor = commonVendor(vendor, vendorOf(cpu, model))
    features &= own
  }
  if (features === 0n) throw incompatible()
  const cpus = [first, ...others]
  const guest = describeX86Guest(features, vendor, new Set(cpus.map(({ model }) => model)))
  return vendor !== undefined && cpus.every(cpu => cpu.vendor !== undefined) ? { ...guest, vendor } : guest
}

function findModel(name: string): X86Model {
  const model = x86Models.find(each => each.name === name)
  if (model === undefined) throw unknownModel(name)
  return model
}

function featuresOf({ features = [] }: ModelledCpu, model: X86Model): bigint {
  return features.reduce((all, { name }) => all | x86FeatureBit(name), model.features)
}

function vendorOf({ vendor }: ModelledCpu, { name, vendor: maker }: X86Model): string | undefined {
  if (vendor === undefined || maker === undefined || vendor === maker) return vendor ?? maker
  throw otherVendor(vendor, { name, vendor: maker })
}

function commonVendor(known: string | undefined, vendor: string | undefined): string | undefined {
  if (vendor === undefined || vendor === known) return known
  if (known !== undefined) throw cpuError('OPERATION_FAILED', 'CPU vendors do not match')
  checkVendor(vendor, x86Vendors)
  return vendor
}
