import type { Connection, StoragePool, StoragePoolFilter } from '@guestwork/core'
import { flag, text, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { byName } from '../answers/compare-names.ts'
import { unlessFailed } from '../answers/unless-failed.ts'
import { connectedCommand } from '../command.ts'
import { poolIdentity } from './pool-argument.ts'
import { formatBarePools, formatDetailedPools, formatPools, type ListedPool } from './pool-table.ts'

const listOptions = {
  inactive: flag('those that are not active'),
  all: flag('those that are active and those that are not'),
  transient: flag('those without a definition'),
  persistent: flag('those with a definition'),
  autostart: flag('those that start with the host'),
  'no-autostart': flag('those that do not start with the host'),
  type: text('only those of these types, with commas between'),
  details: flag('show their space, too'),
  uuid: flag('print UUIDs'),
  name: flag('print names'),
}

type ListChoice = Values<typeof listOptions>

/** `pool-list`: the storage pools of the host, as a table or as bare names and UUIDs. */
export const poolList = connectedCommand({
  description: 'Without options: those that are active, as a table.',
  options: listOptions,
  exclusive: [
    ['details', 'uuid'],
    ['details', 'name'],
  ],
  async run({ connection, options, output }) {
    const pools = await list(connection, options)
    const listed = await Promise.all(pools.map(look))
    output.result(listed)
    if (options.uuid || options.name) output.print(formatBarePools(listed, options))
    else output.print((options.details ? formatDetailedPools : formatPools)(listed, output.quiet))
  },
})

async function list(connection: Connection, choice: ListChoice): Promise<StoragePool[]> {
  const types = choice.type === undefined ? [] : choice.type.split(',')
  const filter = {
    active: choice.all || !choice.inactive,
    inactive: choice.all || choice.inactive,
    persistent: choice.persistent,
    transient: choice.transient,
    autostart: choice.autostart,
    noAutostart: choice['no-autostart'],
    types: types.map(checkType),
  }
  const pools = await connection.listStoragePools(filter)
  return pools.sort(byName)
}

const poolTypes = [
  'dir',
  'fs',
  'netfs',
  'logical',
  'disk',
  'iscsi',
  'scsi',
  'mpath',
  'rbd',
  'sheepdog',
  'gluster',
  'zfs',
  'vstorage',
  'iscsi-direct',
] as const satisfies StoragePoolFilter['types']

function checkType(named: string): (typeof poolTypes)[number] {
  const type = poolTypes.find(candidate => candidate === named)
  if (type === undefined) throw new CommandError('INVALID_ARG', [`Invalid pool type '${named}'`])
  return type
}

async function look(pool: StoragePool): Promise<ListedPool> {
  const [info, persistent, autostart] = await Promise.all([
    pool.getInfo(),
    pool.isPersistent(),
    unlessFailed(pool.getAutostart()),
  ])
  return { ...poolIdentity(pool), ...info, persistent, autostart }
}
