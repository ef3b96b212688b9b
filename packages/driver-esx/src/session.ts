import type { Call } from '@guestwork/core'
import type { NetworkWatch } from './network/network-watch.ts'
import type { EsxUri } from './uri.ts'
import type { Ref, VimClient } from './vim/index.ts'

/** One connection: a client that is logged in, and the host that it is for. */
export interface EsxSession {
  /** What the URI says. */
  readonly uri: EsxUri
  /** The ESX host itself, or the vCenter that manages it. */
  readonly client: VimClient
  /** The host that the connection is for. */
  readonly host: Ref<'HostSystem'>
  /** What configures the host's network. */
  readonly networkSystem: Ref<'HostNetworkSystem'>
  /** Where the machines that were seen are, by their UUID. */
  readonly machines: Map<string, Ref<'VirtualMachine'>>
  /** Who listens to its networks. */
  readonly networkWatch: NetworkWatch
}

/** A call of a slot of this driver. */
export type EsxCall = Call<EsxSession>
