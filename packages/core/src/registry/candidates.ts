import type { ConnectionUri } from '@guestwork/util'
import { CONTRACT_VERSION, type ConnectDriver } from '../driver/connect-driver.ts'
import type { DiscoveredDriver, Discovery } from './declaration.ts'
import { loadDriver, wrongContract, type DriverSource } from './driver-source.ts'

/**
 * The drivers that may open a URI, best first: those that the application gave, then those that are found. Each is
 * loaded only when the ones before it have declined.
 */
export async function* candidates(
  uri: ConnectionUri,
  explicit: readonly DriverSource[],
  discover: () => Discovery,
): AsyncGenerator<ConnectDriver, void, void> {
  yield* explicitCandidates(uri, explicit)
  yield* discoveredCandidates(uri, discover())
}

async function* explicitCandidates(
  uri: ConnectionUri,
  sources: readonly DriverSource[],
): AsyncGenerator<ConnectDriver, void, void> {
  const carriers: ConnectDriver[] = []
  for (const [index, source] of sources.entries()) {
    const driver = await loadDriver(source, `the driver at position ${String(index)} of the option 'drivers'`)
    if (answersTo(uri, driver.uriSchemes)) yield driver
    else if (driver.transports === true) carriers.push(driver)
  }
  yield* carriers
}

async function* discoveredCandidates(
  uri: ConnectionUri,
  { drivers }: Discovery,
): AsyncGenerator<ConnectDriver, void, void> {
  const carriers: (() => Promise<ConnectDriver>)[] = []
  for await (const found of drivers) {
    const open = () => loadDeclared(found)
    if (answersTo(uri, found.declaration.schemes)) yield await open()
    else if (found.declaration.transports) carriers.push(open)
  }
  for (const open of carriers) yield await open()
}

/** A URI with a transport goes to whoever declares transports, never to the driver of its scheme. */
function answersTo(uri: ConnectionUri, schemes: readonly string[]): boolean {
  return uri.transport === undefined && schemes.includes(uri.scheme)
}

async function loadDeclared(found: DiscoveredDriver): Promise<ConnectDriver> {
  const { name, declaration } = found
  if (declaration.contract !== CONTRACT_VERSION) throw wrongContract(name, declaration.contract)
  return loadDriver(() => found.load(), name)
}
