import type { DomainFilter } from '@guestwork/core'
import { flag, type Values } from '../../grammar/option.ts'

/** The options of `list`. */
export const listOptions = {
  inactive: flag('those that do not run'),
  all: flag('those that run and those that do not'),
  transient: flag('those without a definition'),
  persistent: flag('those with a definition'),
  'with-snapshot': flag('those that have a snapshot'),
  'without-snapshot': flag('those without a snapshot'),
  'with-checkpoint': flag('those that have a checkpoint'),
  'without-checkpoint': flag('those without a checkpoint'),
  'state-running': flag('those in state running'),
  'state-paused': flag('those in state paused'),
  'state-shutoff': flag('those in state shut off'),
  'state-other': flag('those in any other state'),
  autostart: flag('those that start with the host'),
  'no-autostart': flag('those that do not start with the host'),
  'with-managed-save': flag('those with a managed save image'),
  'without-managed-save': flag('those without a managed save image'),
  uuid: flag('print UUIDs'),
  name: flag('print names'),
  id: flag('print ids'),
  table: flag('print a table (default)'),
  'managed-save': flag('show which of those shut off have a managed save image'),
  title: flag('show titles'),
}

/** What a user chose of {@link listOptions}. */
export type ListChoice = Values<typeof listOptions>

/** The filter that a choice asks for. */
export function domainFilter(choice: ListChoice): DomainFilter {
  const inactive = choice.inactive || choice['state-shutoff']
  return {
    active: choice.all || !inactive,
    inactive: choice.all || inactive,
    transient: choice.transient,
    persistent: choice.persistent,
    hasSnapshot: choice['with-snapshot'],
    noSnapshot: choice['without-snapshot'],
    hasCheckpoint: choice['with-checkpoint'],
    noCheckpoint: choice['without-checkpoint'],
    running: choice['state-running'],
    paused: choice['state-paused'],
    shutoff: choice['state-shutoff'],
    otherState: choice['state-other'],
    autostart: choice.autostart,
    noAutostart: choice['no-autostart'],
    managedSave: choice['with-managed-save'],
    noManagedSave: choice['without-managed-save'],
  }
}
