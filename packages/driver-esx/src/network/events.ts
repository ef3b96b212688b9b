import type { NetworkEventListener, NetworkRef } from '@guestwork/core'
import type { EsxCall } from '../session.ts'

/**
 * Registers a listener. It hears `DEFINED` of a switch that came or whose document says something else, and `UNDEFINED` of
 * one that went, whoever did it.
 */
export function esxConnectNetworkEventRegisterAny(
  call: EsxCall,
  network: NetworkRef | undefined,
  eventId: number,
  listener: NetworkEventListener,
): Promise<number> {
  return call.session.networkWatch.register(call, network, eventId, listener)
}

/** Forgets a listener. */
export function esxConnectNetworkEventDeregisterAny({ session }: EsxCall, callbackId: number): void {
  session.networkWatch.deregister(callbackId)
}
