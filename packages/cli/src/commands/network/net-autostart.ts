import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-autostart`: whether a network starts with the host. */
export const netAutostart = connectedCommand({
  options: { network: networkOption, disable: flag('do not start it with the host') },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    const mark = options.disable ? 'unmark' : 'mark'
    await attempt(
      `failed to ${mark} network ${options.network} as autostarted`,
      network.setAutostart(!options.disable),
    )
    output.result({ ...networkIdentity(network), autostart: !options.disable })
    output.remark(`Network ${options.network} ${mark}ed as autostarted\n`)
  },
})
