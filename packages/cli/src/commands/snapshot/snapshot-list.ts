import type { Domain, DomainSnapshot, SnapshotFilter } from '@guestwork/core'
import { flag, text, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { formatLocalTime } from '../../output/local-time.ts'
import { formatTable } from '../../output/table.ts'
import { formatTree } from '../../output/tree.ts'
import { byName } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { snapshotFacts, type SnapshotFacts } from './snapshot-facts.ts'

const listOptions = {
  domain: domainOption,
  parent: flag('show what each was made on top of'),
  roots: flag('those without a parent'),
  leaves: flag('those without children'),
  'no-leaves': flag('those with children'),
  metadata: flag('those with a record that keeps the domain from being undefined'),
  'no-metadata': flag('those without a record'),
  inactive: flag('those made while the domain did not run'),
  active: flag('those made with the memory of the running domain'),
  'disk-only': flag('those of the disks alone'),
  internal: flag('those inside the disk images'),
  external: flag('those in files of their own'),
  tree: flag('draw a tree'),
  from: text('only the children of this one', { completes: 'snapshot' }),
  current: flag('only the children of the current one'),
  descendants: flag('with --from or --current: their children too, and so on'),
  name: flag('print names'),
  topological: flag('parents before their children, not by name'),
}

type ListChoice = Values<typeof listOptions>

/** `snapshot-list`: the snapshots of a domain. */
export const snapshotList = connectedCommand({
  options: listOptions,
  exclusive: [
    ['tree', 'name'],
    ['parent', 'roots'],
    ['parent', 'tree'],
    ['roots', 'tree'],
    ['roots', 'from'],
    ['roots', 'current'],
  ],
  async run({ connection, options, output }) {
    if (options.from !== undefined && options.current)
      throw new CommandError('INVALID_ARG', ['--from and --current are mutually exclusive'])
    if (options.descendants && options.from === undefined && !options.current)
      throw new CommandError('INVALID_ARG', ['--descendants requires either --from or --current'])
    const domain = await findDomain(connection, options.domain)
    const snapshots = await list(domain, options)
    const listed = await Promise.all(snapshots.map(snapshotFacts))
    output.result(listed)
    if (options.tree) output.print(formatTree(listed.map(toNode)))
    else if (options.name) output.print(listed.map(({ name }) => `${name}\n`).join(''))
    else output.print(formatRows(listed, options.parent, output.quiet))
  },
})

async function list(domain: Domain, choice: ListChoice): Promise<DomainSnapshot[]> {
  const from = await startOf(domain, choice)
  const filter = filterOf(choice)
  const found = await (from === undefined
    ? domain.listSnapshots({ ...filter, roots: choice.roots })
    : from.listChildren({ ...filter, descendants: choice.descendants || choice.tree }))
  const withStart = from !== undefined && choice.tree ? [from, ...found] : found
  return choice.topological ? withStart : withStart.sort(byName)
}

async function startOf(domain: Domain, { from, current }: ListChoice): Promise<DomainSnapshot | undefined> {
  if (from !== undefined) return domain.snapshotLookupByName(from)
  return current ? domain.getCurrentSnapshot() : undefined
}

function filterOf(choice: ListChoice): SnapshotFilter {
  return {
    leaves: choice.leaves,
    noLeaves: choice['no-leaves'],
    metadata: choice.metadata,
    noMetadata: choice['no-metadata'],
    inactive: choice.inactive,
    active: choice.active,
    diskOnly: choice['disk-only'],
    internal: choice.internal,
    external: choice.external,
    topological: choice.topological,
  }
}

function toNode({ name, parent }: SnapshotFacts) {
  return { name, parent: parent ?? undefined }
}

function formatRows(snapshots: readonly SnapshotFacts[], withParent: boolean, quiet: boolean): string {
  const headings = ['Name', 'Creation Time', 'State', ...(withParent ? ['Parent'] : [])]
  const rows = snapshots.map(({ name, creationTime, state, parent }) => [
    name,
    formatLocalTime(new Date(Number(creationTime) * 1000)),
    state,
    ...(withParent ? [parent ?? ''] : []),
  ])
  return formatTable(quiet ? undefined : headings, rows)
}
