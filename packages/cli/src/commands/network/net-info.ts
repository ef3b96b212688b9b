import { formatFields } from '../../output/fields.ts'
import { unlessFailed } from '../answers/unless-failed.ts'
import { yesNo } from '../answers/yes-no.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

const labelWidth = 15

/** `net-info`: the basic facts about a network. */
export const netInfo = connectedCommand({
  options: { network: networkOption },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    const active = await unlessFailed(network.isActive())
    const persistent = await unlessFailed(network.isPersistent())
    const autostart = await unlessFailed(network.getAutostart())
    const bridge = await unlessFailed(network.getBridgeName())
    output.result({ ...networkIdentity(network), active, persistent, autostart, bridge })
    output.print(
      formatFields(
        [
          ['Name', network.name],
          ['UUID', network.uuid],
          ...(active === null ? [] : [['Active', yesNo(active)] as const]),
          ['Persistent', persistent === null ? 'unknown' : yesNo(persistent)],
          ['Autostart', autostart === null ? 'no autostart' : yesNo(autostart)],
          ...(bridge === null ? [] : [['Bridge', bridge] as const]),
        ],
        labelWidth,
      ),
    )
  },
})
