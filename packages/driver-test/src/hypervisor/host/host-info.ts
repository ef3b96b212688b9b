import type { HostInfo } from '@guestwork/core'
import type { TestCall } from '../../session.ts'

/** What the imaginary host is made of. */
export function testNodeGetInfo({ session }: TestCall): HostInfo {
  return session.node.hardware.info
}

/** libvirt's mock allows 32 virtual CPUs of any type. */
export function testConnectGetMaxVcpus(): number {
  return 32
}
