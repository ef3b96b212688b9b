import type { Network, NetworkSection, NetworkUpdateCommand } from '@guestwork/conf/network'
import { NetworkSection as Section, NetworkUpdateCommand as Command, type NetworkRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { EsxCall } from '../session.ts'
import { refuseDistributed } from './distributed.ts'
import { formatSettings, parseSettings } from './document.ts'
import { editSwitch } from './edit.ts'
import { findSwitch } from './lookup.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { switchSettings } from './switch-settings.ts'

const commands: ReadonlyMap<number, NetworkUpdateCommand> = new Map([
  [Command.MODIFY, 'modify'],
  [Command.DELETE, 'delete'],
  [Command.ADD_LAST, 'add-last'],
  [Command.ADD_FIRST, 'add-first'],
])

/** The sections that a switch has. */
const sections: ReadonlyMap<number, NetworkSection> = new Map([
  [Section.FORWARD_INTERFACE, 'forward-interface'],
  [Section.PORTGROUP, 'portgroup'],
])

/**
 * Changes a port group or a physical card of a switch, by libvirt's rules. There is one state, so that live and stored
 * are the same.
 */
export async function esxNetworkUpdate(
  call: EsxCall,
  ref: NetworkRef,
  command: number,
  section: number,
  parentIndex: number,
  xml: string,
): Promise<void> {
  const { updateNetwork } = await import('@guestwork/conf/network')
  await oneAtATime(call, async () => {
    const { network, found } = await findSwitch(call, ref)
    if (found === undefined) return refuseDistributed(call, ref)
    const document = linkable(formatSettings(switchSettings(network, found), ref.uuid))
    const changed = updateNetwork(document, { ...named(command, section), parentIndex, xml })
    await editSwitch(call, network, found, parseSettings(changed))
  })
}

/** Other than libvirt's isolated networks, a switch without physical cards can be given some. */
function linkable({ bridge: _bridge, ...network }: Network): Network {
  return { forward: { mode: 'bridge' }, ...network }
}

function named(command: number, section: number) {
  const names = { command: commands.get(command), section: sections.get(section) }
  if (names.section === undefined) {
    throw unsupported(
      "can't update this section of a network: a switch has portgroups and forward interfaces",
    )
  }
  if (names.command === undefined) {
    throw unsupported(`unrecognized network update command code ${String(command)}`)
  }
  return { command: names.command, section: names.section }
}

function unsupported(message: string): VirtError {
  return new VirtError('OPERATION_UNSUPPORTED', message, { domain: 'ESX' })
}
