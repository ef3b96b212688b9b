import { NetworkLifecycleEvent, type NetworkRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestCall } from '../session.ts'

/** Starts a defined network. */
export function testNetworkCreate({ session }: TestCall, ref: NetworkRef): void {
  const { networks } = session.node
  const network = networks.getByName(ref)
  if (network.active) {
    throw new VirtError('OPERATION_INVALID', `Network '${ref.name}' is already running`, { domain: 'TEST' })
  }
  network.active = true
  networks.emit(network, NetworkLifecycleEvent.STARTED)
}

/** Stops a network; in libvirt's mock also one that does not run. */
export function testNetworkDestroy({ session }: TestCall, ref: NetworkRef): void {
  const { networks } = session.node
  const network = networks.getByName(ref)
  network.active = false
  networks.emit(network, NetworkLifecycleEvent.STOPPED)
  if (!network.persistent) networks.list.remove(network)
}
