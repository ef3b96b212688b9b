import type { Domain, DomainCheckpoint } from '@guestwork/core'
import { flag, text, type Values } from '../../grammar/option.ts'
import { formatLocalTime } from '../../output/local-time.ts'
import { formatTable } from '../../output/table.ts'
import { formatTree } from '../../output/tree.ts'
import { byName } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { checkpointFacts, type CheckpointFacts } from './checkpoint-facts.ts'

const listOptions = {
  domain: domainOption,
  parent: flag('show what comes before each'),
  roots: flag('those without a parent'),
  leaves: flag('those without children'),
  'no-leaves': flag('those with children'),
  tree: flag('draw a tree'),
  from: text('only the children of this one', { completes: 'checkpoint' }),
  descendants: flag('with --from: their children too, and so on'),
  name: flag('print names'),
  topological: flag('parents before their children, not by name'),
}

/** `checkpoint-list`: the checkpoints of a domain. */
export const checkpointList = connectedCommand({
  options: listOptions,
  exclusive: [
    ['tree', 'name'],
    ['parent', 'roots'],
    ['parent', 'tree'],
    ['roots', 'tree'],
    ['roots', 'from'],
  ],
  requires: [['descendants', 'from']],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const listed = await Promise.all((await list(domain, options)).map(checkpointFacts))
    output.result(listed)
    if (options.tree)
      output.print(formatTree(listed.map(({ name, parent }) => ({ name, parent: parent ?? undefined }))))
    else if (options.name) output.print(listed.map(({ name }) => `${name}\n`).join(''))
    else output.print(formatRows(listed, options.parent, output.quiet))
  },
})

async function list(domain: Domain, choice: Values<typeof listOptions>): Promise<DomainCheckpoint[]> {
  const { leaves, topological, roots } = choice
  const filter = { leaves, noLeaves: choice['no-leaves'], topological }
  const from = choice.from === undefined ? undefined : await domain.checkpointLookupByName(choice.from)
  const found = await (from === undefined
    ? domain.listCheckpoints({ ...filter, roots })
    : from.listChildren({ ...filter, descendants: choice.descendants || choice.tree }))
  const withStart = from !== undefined && choice.tree ? [from, ...found] : found
  return topological ? withStart : withStart.sort(byName)
}

function formatRows(checkpoints: readonly CheckpointFacts[], withParent: boolean, quiet: boolean): string {
  const headings = ['Name', 'Creation Time', ...(withParent ? ['Parent'] : [])]
  const rows = checkpoints.map(({ name, creationTime, parent }) => [
    name,
    formatLocalTime(new Date(Number(creationTime) * 1000)),
    ...(withParent ? [parent ?? ''] : []),
  ])
  return formatTable(quiet ? undefined : headings, rows)
}
