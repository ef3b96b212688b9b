import type { Connection, CredentialCallback } from '@guestwork/core'
import type { LogSink } from '@guestwork/util'
import type { Host } from '../host/host.ts'
import type { Settings } from '../invocation/settings.ts'
import { attempt, CommandError } from '../output/command-error.ts'

const summary = 'failed to connect to the hypervisor'
const logLevels = ['debug', 'info', 'info', 'warning', 'error'] as const

/**
 * Opens a connection for commands. Core is loaded here, so that what needs no hypervisor does not wait for it.
 *
 * @param uri - undefined or empty for the default one
 * @throws CommandError with the reason.
 */
export async function openConnection(
  uri: string | undefined,
  readOnly: boolean,
  settings: Settings,
  host: Host,
): Promise<Connection> {
  const connection = await attempt(summary, openAnother(uri || undefined, readOnly, settings, host))
  if (settings.keepAlive !== undefined && settings.keepAlive.interval > 0) await refuseKeepAlive(connection)
  return connection
}

/**
 * Opens a connection beside that of the commands, such as to where a domain goes.
 *
 * @throws VirtError as `connect` of core.
 */
export async function openAnother(
  uri: string | undefined,
  readOnly: boolean,
  settings: Settings,
  host: Host,
): Promise<Connection> {
  const { connect } = await import('@guestwork/core')
  const log = await logSink(settings, host)
  const credentials: CredentialCallback = async (requests, signal) =>
    (await import('./ask-credentials.ts')).askCredentials(requests, host, signal)
  return connect(uri, {
    readOnly,
    drivers: host.drivers,
    credentials,
    ...(log === undefined ? {} : { log }),
  })
}

/** Where the driver's log goes: to standard error with `-d`, and wherever libvirt's own variables say. */
async function logSink({ debug }: Settings, { env }: Host): Promise<LogSink | undefined> {
  const wanted = ['LIBVIRT_DEBUG', 'LIBVIRT_LOG_FILTERS', 'LIBVIRT_LOG_OUTPUTS'].some(name => env[name])
  if (debug >= 4 && !wanted) return undefined
  const { logSinkOptionsFromEnvironment, openLogSink } = await import('@guestwork/util/node')
  return openLogSink(logSinkOptionsFromEnvironment(env) ?? { level: logLevels[debug] })
}

/** No driver can watch its transport yet: all work inside this process. */
async function refuseKeepAlive(connection: Connection): Promise<never> {
  await connection.close()
  throw new CommandError('NO_SUPPORT', [
    'Cannot setup keepalive on connection as requested, disconnecting',
    summary,
    'this function is not supported by the connection driver: virConnectSetKeepAlive',
  ])
}
