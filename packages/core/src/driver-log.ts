import { createLogger, silentLog, type Log, type LogSink } from '@guestwork/util'

/** The log that a driver finds in its calls. */
export function driverLog(driverName: string, sink: LogSink | undefined): Log {
  return sink === undefined ? silentLog : createLogger(`driver-${driverName.toLowerCase()}`, sink)
}
