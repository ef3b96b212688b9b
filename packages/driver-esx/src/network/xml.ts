import type { NetworkRef } from '@guestwork/core'
import type { EsxCall } from '../session.ts'
import { describeDistributed } from './distributed.ts'
import { formatSettings } from './document.ts'
import { networkRef } from './identity.ts'
import { findSwitch } from './lookup.ts'
import { switchSettings } from './switch-settings.ts'

/** The document of the network, which is the same for the definition and for what runs. */
export async function esxNetworkGetXMLDesc(call: EsxCall, ref: NetworkRef): Promise<string> {
  const { formatNetwork } = await import('@guestwork/conf/network')
  const { network, found } = await findSwitch(call, ref)
  return formatNetwork(
    found === undefined
      ? await describeDistributed(call, ref)
      : formatSettings(switchSettings(network, found), networkRef(found).uuid),
  )
}
