import type { Network } from '@guestwork/core'
import { flag, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { formatTable } from '../../output/table.ts'
import { byName } from '../answers/compare-names.ts'
import { unlessUnsupported } from '../answers/unless-unsupported.ts'
import { yesNo } from '../answers/yes-no.ts'
import { connectedCommand } from '../command.ts'
import { networkIdentity, type NetworkIdentity } from './network-argument.ts'

const listOptions = {
  inactive: flag('those that are not active'),
  all: flag('those that are active and those that are not'),
  persistent: flag('those with a definition'),
  transient: flag('those without a definition'),
  autostart: flag('those that start with the host'),
  'no-autostart': flag('those that do not start with the host'),
  uuid: flag('print UUIDs'),
  name: flag('print names'),
  table: flag('print a table (default)'),
}

const headings = ['Name', 'State', 'Autostart', 'Persistent']

interface ListedNetwork extends NetworkIdentity {
  readonly active: boolean
  /** null where the driver cannot tell. */
  readonly autostart: boolean | null
  readonly persistent: boolean
}

/** `net-list`: the networks of the host, as a table or as bare names and UUIDs. */
export const netList = connectedCommand({
  description: 'Without options: those that are active, as a table.',
  options: listOptions,
  async run({ connection, options, output }) {
    if (Number(options.table) + Number(options.name) + Number(options.uuid) > 1)
      throw new CommandError('INVALID_ARG', [
        'Only one argument from --table, --name and --uuid may be specified.',
      ])
    const networks = (await connection.listNetworks(filter(options))).sort(byName)
    const listed = await Promise.all(networks.map(look))
    output.result(listed)
    if (options.uuid || options.name) output.print(listed.map(bare(options)).join(''))
    else output.print(formatTable(output.quiet ? undefined : headings, listed.map(row)))
  },
})

function filter(choice: Values<typeof listOptions>) {
  return {
    active: choice.all || !choice.inactive,
    inactive: choice.all || choice.inactive,
    persistent: choice.persistent,
    transient: choice.transient,
    autostart: choice.autostart,
    noAutostart: choice['no-autostart'],
  }
}

async function look(network: Network): Promise<ListedNetwork> {
  const [active, autostart, persistent] = await Promise.all([
    network.isActive(),
    unlessUnsupported(network.getAutostart()),
    network.isPersistent(),
  ])
  return { ...networkIdentity(network), active, autostart, persistent }
}

function bare({ uuid }: Values<typeof listOptions>): (network: ListedNetwork) => string {
  return network => `${uuid ? network.uuid : network.name}\n`
}

function row({ name, active, autostart, persistent }: ListedNetwork): string[] {
  return [
    name,
    active ? 'active' : 'inactive',
    autostart === null ? 'no autostart' : yesNo(autostart),
    yesNo(persistent),
  ]
}
