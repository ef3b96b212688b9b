import { VirtError } from '@guestwork/util'
import { openQmp, type QmpClient } from '../qmp/client.ts'
import { dialMonitor } from '../qmp/dial.ts'
import type { QmpEvent } from '../qmp/message.ts'
import { monitorPath } from '../process/launch.ts'

/** How the monitor of a guest is connected to. */
export interface ConnectMonitorOptions {
  /** Hears of QEMU's events. */
  readonly onEvent: (event: QmpEvent) => void
  /** Gives up waiting when it fires. */
  readonly signal?: AbortSignal | undefined
}

/** How long QEMU may take to greet, in milliseconds. It does so once all of the guest's devices are there. */
const greetingTime = 60_000

/**
 * Connects to the monitor of a guest by the socket in its folder.
 *
 * @throws VirtError `OPERATION_TIMEOUT` when QEMU does not answer, and as `dialMonitor` and `openQmp`.
 */
export async function connectMonitor(
  folder: string,
  { onEvent, signal }: ConnectMonitorOptions,
): Promise<QmpClient> {
  const socket = await dialMonitor(monitorPath(folder))
  const timeout = AbortSignal.timeout(greetingTime)
  try {
    return await openQmp(socket, {
      onEvent,
      signal: AbortSignal.any([timeout, ...(signal === undefined ? [] : [signal])]),
    })
  } catch (error) {
    if (!timeout.aborted) throw error
    throw new VirtError('OPERATION_TIMEOUT', `QEMU did not answer within ${String(greetingTime / 1000)} s`, {
      domain: 'QEMU',
      cause: error,
    })
  }
}
