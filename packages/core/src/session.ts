import { VirtError } from '@guestwork/util'
import { authorizeCall } from './authorization.ts'
import type { CloseReason } from './close-reason.ts'
import type { ConnectionHandle } from './connection/connection-object.ts'
import { dispatch, hasSlot } from './dispatch.ts'
import { ConnectCloseReason } from './driver/enums/connection.ts'
import { enumName } from './enum-name.ts'
import type { OpenConnection } from './open-connection.ts'

const patience = 10_000

/**
 * Watches over an open connection until it ends: hears when the far side is lost, gives up what is under way, and
 * closes the driver's session once.
 *
 * @throws VirtError `ACCESS_DENIED` when the policy does not let the caller open it; the session is closed then.
 */
export async function superviseSession(open: OpenConnection): Promise<ConnectionHandle> {
  try {
    await authorizeCall(open, 'connectOpen', [])
    return await supervise(open)
  } catch (error) {
    await closeDriver(open)
    throw error
  }
}

async function supervise(open: OpenConnection): Promise<ConnectionHandle> {
  let settle: (reason: CloseReason) => void = () => undefined
  const closed = new Promise<CloseReason>(resolve => (settle = resolve))
  if (hasSlot(open, 'connectRegisterCloseCallback')) {
    const lost = (reason: number) => {
      settle(closeReason(reason))
      open.closing.abort(new VirtError('OPERATION_ABORTED', `the connection to ${open.uri} was lost`))
    }
    await dispatch(open, 'connectRegisterCloseCallback', [lost])
  }
  const close = async () => {
    open.closing.abort(new VirtError('OPERATION_ABORTED', `the connection to ${open.uri} was closed`))
    await closeDriver(open)
    settle('client')
  }
  return { open, closed, close }
}

async function closeDriver({ tables, session, identity, log, activity }: OpenConnection): Promise<void> {
  await activity.idle(patience)
  const signal = AbortSignal.timeout(patience)
  await tables.hypervisor.connectClose?.({ session, identity, log, signal, deadline: undefined })
}

function closeReason(reason: number): CloseReason {
  const name = enumName(ConnectCloseReason, reason)
  return name === 'unknown' ? 'error' : name
}
