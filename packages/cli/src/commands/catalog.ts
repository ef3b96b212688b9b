import type { CommandFinder } from '../grammar/parse.ts'
import type { CommandGroup, CommandRow } from './command.ts'
import { backupCommands } from './backup/table.ts'
import { checkpointCommands } from './checkpoint/table.ts'
import { domainCommands } from './domain/table.ts'
import { eventCommands } from './events/table.ts'
import { hostCommands } from './host/table.ts'
import { interfaceCommands } from './interface/table.ts'
import { monitorCommands } from './monitor/table.ts'
import { networkCommands } from './network/table.ts'
import { nodeDeviceCommands } from './node-device/table.ts'
import { nwfilterCommands } from './nwfilter/table.ts'
import { poolCommands } from './pool/table.ts'
import { secretCommands } from './secret/table.ts'
import { selfCommands } from './self/table.ts'
import { snapshotCommands } from './snapshot/table.ts'
import { volumeCommands } from './volume/table.ts'

/** All commands by group, in the order of help. */
export const commandGroups: readonly CommandGroup[] = [
  domainCommands,
  monitorCommands,
  eventCommands,
  hostCommands,
  checkpointCommands,
  interfaceCommands,
  nwfilterCommands,
  networkCommands,
  nodeDeviceCommands,
  secretCommands,
  snapshotCommands,
  backupCommands,
  poolCommands,
  volumeCommands,
  selfCommands,
]

/** Finds commands in {@link commandGroups}. */
export const catalog: CommandFinder = { find: findCommand }

function findCommand(name: string): CommandRow | undefined {
  for (const { commands } of commandGroups) {
    const row = commands.find(candidate => candidate.name === name)
    if (row !== undefined) return row
  }
  return undefined
}
