import {
  defaultUri,
  formatConnectionUri,
  parseConnectionUri,
  redactUri,
  resolveUriAlias,
  VirtError,
  type ConnectionUri,
  type LogSink,
} from '@guestwork/util'
import { platform } from '#platform'
import { Activity } from './activity.ts'
import type { CallOptions } from './call-options.ts'
import { Connection } from './connection/connection.ts'
import type { CredentialCallback } from './credentials.ts'
import { driverLog } from './driver-log.ts'
import type { Identity } from './driver/call.ts'
import { completeTables } from './driver/derive.ts'
import type { OpenConnection } from './open-connection.ts'
import type { Audit, Authorize } from './policy.ts'
import type { DriverSource } from './registry/driver-source.ts'
import { openWithDriver, type Opened } from './registry/open.ts'
import { superviseSession } from './session.ts'
import { withVisibleLists } from './visible-lists.ts'

/** How {@link connect} opens a connection, and what holds for every call on it. */
export interface ConnectOptions extends CallOptions {
  /**
   * Drivers to ask first: `[() => import('@guestwork/driver-esx')]`. Always works, also in a bundle and a browser. Without
   * it, drivers are found among the dependencies of the application.
   */
  readonly drivers?: readonly DriverSource[]
  /**
   * A file of the application, usually `import.meta.url`; its nearest package.json names the drivers. The started program
   * when left out.
   */
  readonly application?: string | URL
  /** Refuse everything that changes something or shows secrets (`virConnectOpenReadOnly`). */
  readonly readOnly?: boolean
  /** Answers questions for user name and password (`virConnectOpenAuth`). */
  readonly credentials?: CredentialCallback
  /** Who the calls are made for (`virConnectSetIdentity`); policy and audit see it. */
  readonly identity?: Identity
  /** Decides about every permission that a call needs. */
  readonly authorize?: Authorize
  /** Hears of every call. */
  readonly audit?: Audit
  /** Receives the driver's log. */
  readonly log?: LogSink
  /** The limit for opening and for each later call that has none of its own, in milliseconds; none when left out. */
  readonly timeout?: number
}

/**
 * Opens a connection to a hypervisor (`virConnectOpen`, `virConnectOpenAuth`, `virConnectOpenReadOnly`).
 *
 * @param uri - such as `qemu:///embed?root=/srv/vms` or an alias from `libvirt.conf`. When left out: `LIBVIRT_DEFAULT_URI`,
 * then `uri_default` from `libvirt.conf`.
 * @throws VirtError `NO_CONNECT` when no driver opens the URI, with the command that installs the missing one;
 * `INTERNAL_ERROR` of domain `URI` for text that is no URI; `CONFIG_UNSUPPORTED` for a driver that does not fit;
 * `AUTH_FAILED`, `AUTH_CANCELLED`, `OPERATION_ABORTED`, `OPERATION_TIMEOUT`; whatever the driver finds wrong.
 *
 * @example
 * ```ts
 * await using connection = await connect('test:///default')
 * for (const domain of await connection.listDomains()) console.log(domain.name)
 * ```
 */
export async function connect(uri?: string, options: ConnectOptions = {}): Promise<Connection> {
  const target = parseConnectionUri(await resolveUri(uri))
  const identity = options.identity ?? {}
  const request = { uri: target, readOnly: options.readOnly ?? false, credentials: options.credentials }
  const opened = await openWithDriver(request, {
    drivers: options.drivers ?? [],
    discover: () => platform.discover(options.application),
    identity,
    options,
    logFor: driver => driverLog(driver.name, options.log),
  })
  return wrap(target, opened, identity, options)
}

async function wrap(
  uri: ConnectionUri,
  { driver, session }: Opened,
  identity: Identity,
  options: ConnectOptions,
): Promise<Connection> {
  const policy = { authorize: options.authorize, audit: options.audit }
  const open: OpenConnection = {
    uri: redactUri(formatConnectionUri(uri)),
    driver,
    tables: completeTables(withVisibleLists(driver, policy)),
    session,
    readOnly: options.readOnly ?? false,
    identity,
    policy,
    log: driverLog(driver.name, options.log),
    timeout: options.timeout,
    closing: platform.abortController(),
    activity: new Activity(),
  }
  return new Connection(await superviseSession(open))
}

async function resolveUri(given: string | undefined): Promise<string> {
  if (given?.includes(':') === true) return given
  const configuration = await platform.readConfiguration()
  const text = given ?? platform.defaultUri() ?? (configuration && defaultUri(configuration))
  if (text === undefined || text === '') {
    throw new VirtError(
      'NO_CONNECT',
      "no URI was given, and neither LIBVIRT_DEFAULT_URI nor 'uri_default' in libvirt.conf is set",
    )
  }
  return configuration === undefined ? text : resolveUriAlias(text, configuration)
}
