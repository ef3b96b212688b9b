import type { Connection } from '@guestwork/core'
import { data, flag, number } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { unlessError } from '../answers/unless-error.ts'
import { connectedCommand } from '../command.ts'
import { bridgeOver } from './bridge-document.ts'
import { findInterface, interfaceIdentity } from './interface-argument.ts'

/** `iface-bridge`: makes a bridge, and connects an interface of the host to it. */
export const ifaceBridge = connectedCommand({
  description: 'The bridge takes over the addresses of the interface.',
  options: {
    interface: data('name of the interface', { completes: 'interface' }),
    bridge: data('name of the new bridge'),
    'no-stp': flag('the bridge takes no part in the spanning tree protocol'),
    delay: number('seconds until a port of it forwards'),
    'no-start': flag('do not bring it up yet'),
  },
  async run({ connection, options, output }) {
    const { interface: name, bridge, delay = 0 } = options
    const found = await findInterface(connection, name, ['name'])
    await refuseTaken(connection, bridge)
    const settings = { name: bridge, stp: !options['no-stp'], delay }
    const xml = bridgeOver(await found.getXml({ inactive: true }), name, settings)
    const call = connection.interfaceDefineXml(xml)
    const created = await attempt(`Failed to define new bridge interface ${bridge}`, call)
    output.remark(`Created bridge ${bridge} with attached device ${name}\n`)
    if (!options['no-start']) {
      await attempt(`Failed to start bridge interface ${bridge}`, created.create())
      output.remark(`Bridge interface ${bridge} started\n`)
    }
    output.result({ ...interfaceIdentity(created), port: name, started: !options['no-start'] })
  },
})

async function refuseTaken(connection: Connection, bridge: string): Promise<void> {
  const taken = await unlessError(connection.interfaceLookupByName(bridge), 'NO_INTERFACE')
  if (taken === undefined) return
  throw new CommandError('OPERATION_INVALID', [`Network device ${bridge} already exists`])
}
