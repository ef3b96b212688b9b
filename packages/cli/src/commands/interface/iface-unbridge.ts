import type { Connection, HostInterface } from '@guestwork/core'
import { data, flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { portOf, type FreedPort } from './bridge-document.ts'
import { findInterface, interfaceIdentity } from './interface-argument.ts'

/** `iface-unbridge`: takes the interface out of a bridge, and removes the bridge. */
export const ifaceUnbridge = connectedCommand({
  description: 'The interface takes over the addresses of the bridge.',
  options: {
    bridge: data('name of the bridge', { completes: 'interface' }),
    'no-start': flag('do not bring the interface up yet'),
  },
  async run({ connection, options, output }) {
    const { bridge: name } = options
    const bridge = await findInterface(connection, name, ['name'])
    const xml = await bridge.getXml({ inactive: true })
    const port = portOf(xml, name)
    await attempt(`Failed to destroy bridge interface ${name}`, bridge.destroy())
    await attempt(`Failed to undefine bridge interface ${name}`, bridge.undefine())
    const freed = await definePort(connection, port, xml)
    output.remark(`Device ${port.name} un-attached from bridge ${name}\n`)
    if (!options['no-start']) {
      await attempt(`Failed to start interface ${port.name}`, freed.create())
      output.remark(`Interface ${port.name} started\n`)
    }
    output.result({ ...interfaceIdentity(freed), bridge: name, started: !options['no-start'] })
  },
})

/** Stores the interface; when that fails, the bridge is stored again. */
async function definePort(connection: Connection, port: FreedPort, bridge: string): Promise<HostInterface> {
  try {
    const call = connection.interfaceDefineXml(port.xml)
    return await attempt(`Failed to define new interface ${port.name}`, call)
  } catch (error) {
    await connection.interfaceDefineXml(bridge).catch(() => undefined)
    throw error
  }
}
