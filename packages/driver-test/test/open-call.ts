import { parseConnectionUri, silentLog, VirtError } from '@guestwork/util'
import { onTestFinished } from 'vitest'
import { testConnectClose, testConnectOpen } from '../src/hypervisor/connection.ts'
import type { TestCall } from '../src/session.ts'

/** A call on a connection of its own to `test:///default`, which ends with the test. */
export async function openCall(): Promise<TestCall> {
  const { signal } = new AbortController()
  const circumstances = { signal, deadline: undefined, identity: {}, log: silentLog }
  const opened = await testConnectOpen(
    { ...circumstances, session: undefined },
    { uri: parseConnectionUri('test:///default'), readOnly: false, credentials: undefined },
  )
  if (opened.outcome !== 'opened') throw new VirtError('INTERNAL_ERROR', 'the URI was declined')
  const call = { ...circumstances, session: opened.session }
  onTestFinished(() => {
    testConnectClose(call)
  })
  return call
}
