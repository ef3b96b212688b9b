import { formatConnectionUri, redactUri, VirtError, type ConnectionUri, type Log } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { cancellation, race, throwIfAborted } from '../cancellation.ts'
import { asVirtError } from '../dispatch.ts'
import type { Identity } from '../driver/call.ts'
import type { ConnectDriver, OpenRequest } from '../driver/connect-driver.ts'
import { candidates } from './candidates.ts'
import type { Discovery } from './declaration.ts'
import type { DriverSource } from './driver-source.ts'
import { installCommand } from './known-schemes.ts'

/** What opening needs beside the request itself. */
export interface OpenContext {
  /** The drivers that the application gave. */
  readonly drivers: readonly DriverSource[]
  /** Searches for others. */
  readonly discover: () => Discovery
  /** Who opens the connection. */
  readonly identity: Identity
  /** When to give up. */
  readonly options: CallOptions
  /** The log for a driver. */
  readonly logFor: (driver: ConnectDriver) => Log
}

/** A driver with the session that it opened. */
export interface Opened {
  /** The driver that took the URI. */
  readonly driver: ConnectDriver
  /** What it returned. */
  readonly session: unknown
}

/**
 * Asks the drivers that may open a URI, in order, until one does.
 *
 * @throws VirtError the first driver's error that is no refusal; `NO_CONNECT` when all declined or none was found: it
 * names what was looked at and, when none was found, the command that installs what is missing; `INVALID_ARG` for a URI
 * that lacks the server its driver needs.
 */
export async function openWithDriver(request: OpenRequest, context: OpenContext): Promise<Opened> {
  const declined = new Set<string>()
  let discovery: Discovery | undefined
  const discover = () => (discovery = context.discover())
  throwIfAborted('connectOpen', context.options.signal)
  for await (const driver of candidates(request.uri, context.drivers, discover)) {
    const opened = await ask(driver, request, context)
    if (opened !== undefined) return opened
    declined.add(driver.name)
  }
  throw noDriver(request.uri, [...declined], discovery?.lookedAt ?? [])
}

async function ask(
  driver: ConnectDriver,
  request: OpenRequest,
  context: OpenContext,
): Promise<Opened | undefined> {
  checkServer(driver, request.uri)
  const { identity, options } = context
  const limits = cancellation('connectOpen', new AbortController().signal, options)
  const call = {
    session: undefined,
    identity,
    signal: limits.signal,
    deadline: limits.deadline,
    log: context.logFor(driver),
  }
  try {
    const result = await race(
      'connectOpen',
      limits.signal,
      Promise.resolve(driver.hypervisor.connectOpen(call, request)),
    )
    return result.outcome === 'opened' ? { driver, session: result.session } : undefined
  } catch (error) {
    throw asVirtError('connectOpen', error)
  } finally {
    limits.done()
  }
}

function checkServer({ needsServer }: ConnectDriver, uri: ConnectionUri): void {
  if (needsServer !== true || uri.host !== undefined) return
  throw new VirtError(
    'INVALID_ARG',
    `URI '${shown(uri)}' does not include a server name, as in ${uri.scheme}://host.example.com/`,
    { domain: 'URI' },
  )
}

function noDriver(uri: ConnectionUri, declined: readonly string[], lookedAt: readonly string[]): VirtError {
  const command = declined.length === 0 ? installCommand(uri) : undefined
  const parts = [
    shown(uri),
    declined.length === 0 ? undefined : `declined by ${declined.join(', ')}`,
    `looked at ${lookedAt.length === 0 ? "the option 'drivers'" : ["the option 'drivers'", ...lookedAt].join(', ')}`,
    command === undefined ? undefined : `install the driver with: ${command}`,
  ]
  const message = parts.filter(part => part !== undefined).join('; ')
  return new VirtError('NO_CONNECT', message, {
    details: { scheme: uri.scheme, transport: uri.transport, declined, lookedAt, install: command },
  })
}

function shown(uri: ConnectionUri): string {
  return redactUri(formatConnectionUri(uri))
}
