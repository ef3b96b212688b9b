import type { Call, OpenRequest, OpenResult } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { hostName } from '#platform'
import { EventRegistrations } from '../node/event-registrations.ts'
import { acquireSharedNode, releaseSharedNode } from '../node/shared-node.ts'
import type { TestSession } from '../session.ts'

type TestCall = Call<TestSession>

const version = 2

/** Opens `test:///default`. */
export function testConnectOpen(_call: Call<undefined>, { uri }: OpenRequest): OpenResult<TestSession> {
  if (uri.scheme !== 'test' || uri.host !== undefined) return { outcome: 'declined' }
  if (uri.path === '' || uri.path === '/') {
    throw new VirtError('INVALID_ARG', 'testOpen: supply a path or use test:///default', { domain: 'TEST' })
  }
  if (uri.path !== '/default') {
    throw new VirtError(
      'CONFIG_UNSUPPORTED',
      `no host is described at '${uri.path}': only test:///default exists`,
      { domain: 'TEST' },
    )
  }
  return {
    outcome: 'opened',
    session: {
      node: acquireSharedNode(),
      registrations: new Set(),
      familyRegistrations: new EventRegistrations(),
    },
  }
}

/** Ends the connection's registrations and gives the host back. */
export function testConnectClose({ session }: TestCall): void {
  for (const id of session.registrations) session.node.events.deregister(id)
  session.registrations.clear()
  session.familyRegistrations.end()
  releaseSharedNode(session.node)
}

/** Always `TEST`. */
export function testConnectGetType(): string {
  return 'TEST'
}

/** Always 0.0.2, libvirt's version of its own mock. */
export function testConnectGetVersion(): number {
  return version
}

/** The name of the machine that runs this process. */
export function testConnectGetHostname(): string {
  return hostName()
}

/** Nothing leaves the process, so nothing is encrypted. */
export function testConnectIsEncrypted(): boolean {
  return false
}

/** Nothing leaves the process. */
export function testConnectIsSecure(): boolean {
  return true
}

/** A mock cannot be lost. */
export function testConnectIsAlive(): boolean {
  return true
}
