import { isVirtError, VirtError } from '@guestwork/util'
import { CONTRACT_VERSION, driverBrand, type ConnectDriver } from '../driver/connect-driver.ts'

/** A driver, or a function that imports the module whose default export it is. */
export type DriverSource = ConnectDriver | (() => Promise<{ readonly default: unknown }>)

/**
 * Loads a driver and checks its shape: nothing that comes from another package is trusted.
 *
 * @param label - what to call it in errors, such as the package's name
 * @throws VirtError `CONFIG_UNSUPPORTED` when the import fails, the default export is no driver, or it was written
 * for another version of the contract.
 */
export async function loadDriver(source: DriverSource, label: string): Promise<ConnectDriver> {
  const value: unknown = typeof source === 'function' ? (await importModule(source, label)).default : source
  if (typeof value !== 'object' || value === null || !(driverBrand in value)) {
    throw new VirtError('CONFIG_UNSUPPORTED', `${label} must default-export the result of defineDriver()`)
  }
  if (value[driverBrand] !== CONTRACT_VERSION) throw wrongContract(label, value[driverBrand])
  return value as ConnectDriver
}

/** The error for a driver of another version of the contract; it says which package is the older one. */
export function wrongContract(label: string, version: unknown): VirtError {
  const older = typeof version === 'number' && version > CONTRACT_VERSION ? '@guestwork/core' : label
  return new VirtError(
    'CONFIG_UNSUPPORTED',
    `${label} is written for version ${String(version)} of the driver contract, @guestwork/core has version ${String(CONTRACT_VERSION)}: update ${older}`,
    { details: { driver: label, driverContract: version, coreContract: CONTRACT_VERSION } },
  )
}

async function importModule(
  load: () => Promise<{ readonly default: unknown }>,
  label: string,
): Promise<{ readonly default: unknown }> {
  try {
    return await load()
  } catch (cause) {
    if (isVirtError(cause)) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new VirtError('CONFIG_UNSUPPORTED', `${label} could not be loaded: ${reason}`, { cause })
  }
}
