import type { Cpu, HostCpu } from '@guestwork/conf/cpu'
import { VirtError, type ErrorCode } from '@guestwork/util'

/** The CPU of a host, of which the model is known. */
export interface ModelledCpu extends HostCpu {
  /** The name of the model. */
  model: string
}

/**
 * The CPU of a guest with exactly this model.
 *
 * @param fallback - whether a hypervisor may take another model when it lacks this one
 */
export function guestCpu(model: string, fallback: 'allow' | 'forbid'): Cpu {
  return { mode: 'custom', match: 'exact', model: { name: model, fallback } }
}

/**
 * Checks the name of a vendor.
 *
 * @throws VirtError `OPERATION_FAILED` for one that is not known.
 */
export function checkVendor(vendor: string, known: readonly string[]): void {
  if (!known.includes(vendor)) throw cpuError('OPERATION_FAILED', `Unknown CPU vendor ${vendor}`)
}

/** The error for a CPU whose vendor is not that of its model. */
export function otherVendor(
  vendor: string,
  model: { readonly name: string; readonly vendor: string },
): VirtError {
  const message = `CPU vendor ${model.vendor} of model ${model.name} differs from vendor ${vendor}`
  return cpuError('OPERATION_FAILED', message)
}

/** The error for CPUs that have nothing in common. */
export function incompatible(): VirtError {
  return cpuError('OPERATION_FAILED', 'CPUs are incompatible')
}

/** The error for a model that nobody knows. */
export function unknownModel(name: string): VirtError {
  return cpuError('INTERNAL_ERROR', `Unknown CPU model ${name}`)
}

/** An error about CPUs. */
export function cpuError(code: ErrorCode, message: string): VirtError {
  return new VirtError(code, message, { domain: 'CPU' })
}
