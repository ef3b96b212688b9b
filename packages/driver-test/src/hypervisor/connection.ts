import { DriverFeature, type Call, type OpenRequest, type OpenResult } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { hostName } from '#platform'
import { openHost } from '../definition-file/open-host.ts'
import { EventRegistrations } from '../node/event-registrations.ts'
import { acquireSharedNode, releaseSharedNode } from '../node/shared-node.ts'
import type { TestCall, TestSession } from '../session.ts'

const version = 2
const features: ReadonlySet<number> = new Set([
  DriverFeature.FD_PASSING,
  DriverFeature.TYPED_PARAM_STRING,
  DriverFeature.NETWORK_UPDATE_HAS_CORRECT_ORDER,
])

/** Opens `test:///default`, which all connections share, or a host of its own that a file describes. */
export async function testConnectOpen(
  { signal }: Call<undefined>,
  { uri, credentials }: OpenRequest,
): Promise<OpenResult<TestSession>> {
  if (uri.scheme !== 'test' || uri.host !== undefined) return { outcome: 'declined' }
  if (uri.path === '' || uri.path === '/') {
    throw new VirtError('INVALID_ARG', 'testOpen: supply a path or use test:///default', { domain: 'TEST' })
  }
  const node = uri.path === '/default' ? acquireSharedNode() : await openHost(uri.path, credentials, signal)
  return {
    outcome: 'opened',
    session: {
      node,
      registrations: new EventRegistrations(),
    },
  }
}

/** Ends the connection's registrations and gives the host back. */
export function testConnectClose({ session }: TestCall): void {
  session.registrations.end()
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

/** What the callers of libvirt may rely on, beside what every slot says of itself. */
export function testConnectSupportsFeature(_call: TestCall, feature: number): boolean {
  return features.has(feature)
}
