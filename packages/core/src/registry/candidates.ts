import type { ConnectionUri } from '@guestwork/util'
import type { ConnectDriver } from '../driver/connect-driver.ts'
import { CONTRACT_VERSION } from '../driver/connect-driver.ts'
import type { DriverDeclaration, Discovery } from './declaration.ts'
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
  for await (const { name, declaration, load } of drivers) {
    const open = () => loadDeclared(name, declaration, load)
    if (answersTo(uri, declaration.schemes)) yield await open()
    else if (declaration.transports) carriers.push(open)
  }
  for (const open of carriers) yield await open()
}

/** A URI with a transport goes to whoever declares transports, never to the driver of its scheme. */
function answersTo(uri: ConnectionUri, schemes: readonly string[]): boolean {
  return uri.transport === undefined && schemes.includes(uri.scheme)
}

async function loadDeclared(
  name: string,
  { contract }: DriverDeclaration,
  load: () => Promise<{ readonly default: unknown }>,
): Promise<ConnectDriver> {
  if (contract !== CONTRACT_VERSION) throw wrongContract(name, contract)
  return loadDriver(load, name)
}
