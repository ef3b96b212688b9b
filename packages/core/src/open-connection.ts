import type { Log } from '@guestwork/util'
import type { Identity } from './driver/call.ts'
import type { ConnectDriver } from './driver/connect-driver.ts'
import type { DriverTables } from './driver/tables.ts'
import type { Activity } from './activity.ts'
import type { Policy } from './policy.ts'

/** The state of one open connection, as dispatch needs it. The public {@link Connection} wraps it. */
export interface OpenConnection {
  /** The URI after aliases were resolved, with secrets masked. */
  readonly uri: string
  /** The driver that opened it. */
  readonly driver: ConnectDriver
  /** The driver's tables with derived slots filled in. */
  readonly tables: DriverTables<unknown>
  /** What the driver's `connectOpen` returned. */
  readonly session: unknown
  /** Whether writes are refused. */
  readonly readOnly: boolean
  /** Who its calls are made for. */
  readonly identity: Identity
  /** The hooks of the application. */
  readonly policy: Policy
  /** The log that drivers find in their calls. */
  readonly log: Log
  /** The limit for each call in milliseconds; undefined for none. */
  readonly timeout: number | undefined
  /** Fires when the connection is being closed; its signal is what calls without a signal of their own get. */
  readonly closing: AbortController
  /** The slots that run now. */
  readonly activity: Activity
}
