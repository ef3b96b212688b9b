import type { Domain, DomainBlockInfo } from '@guestwork/core'
import { formatSize } from '@guestwork/util'
import { flag, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { formatFields } from '../../output/fields.ts'
import type { Output } from '../../output/output.ts'
import { formatTable } from '../../output/table.ts'
import { unlessError } from '../answers/unless-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { domainDocument } from '../domain/domain-document.ts'
import { summarizeDisk } from './disks.ts'

const labelWidth = 15

/** `domblkinfo`: how large the disks of a domain are. */
export const domblkinfo = connectedCommand({
  options: {
    domain: domainOption,
    device: text('target or source of the disk', { completes: 'disk' }),
    human: flag('print sizes with units'),
    all: flag('each disk'),
  },
  exclusive: [['all', 'device']],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const size = options.human ? humanSize : String
    if (options.all) return showAll(domain, size, output)
    const disk = options.device
    if (disk === undefined)
      throw new CommandError('INVALID_ARG', ["command 'domblkinfo' requires <device> option"])
    const info = await domain.getBlockInfo(disk)
    output.result({ disk, ...info })
    output.print(formatFields(factLines(info, size), labelWidth))
  },
})

async function showAll(domain: Domain, size: (bytes: bigint) => string, output: Output): Promise<void> {
  const { devices } = await domainDocument(domain, false)
  const disks = await Promise.all(
    (devices?.disks ?? []).map(summarizeDisk).map(async ({ target, source }) => ({
      disk: target,
      info: source === undefined ? undefined : await sizeUnlessEmpty(domain, target),
    })),
  )
  output.result(disks.map(({ disk, info }) => ({ disk, ...info })))
  const rows = disks.map(({ disk, info }) => [
    disk,
    ...amounts(info).map(n => (n === undefined ? '-' : size(n))),
  ])
  const headings = ['Target', 'Capacity', 'Allocation', 'Physical']
  output.print(formatTable(output.quiet ? undefined : headings, rows))
}

/** A drive of another host, or without a medium, has no size. */
function sizeUnlessEmpty(domain: Domain, target: string): Promise<DomainBlockInfo | undefined> {
  return unlessError(domain.getBlockInfo(target), 'INTERNAL_ERROR', 'SYSTEM_ERROR')
}

function amounts(info: DomainBlockInfo | undefined): readonly (bigint | undefined)[] {
  return [info?.capacity, info?.allocation, info?.physical]
}

function factLines(info: DomainBlockInfo, size: (bytes: bigint) => string) {
  return [
    ['Capacity', size(info.capacity)],
    ['Allocation', size(info.allocation)],
    ['Physical', size(info.physical)],
  ] as const
}

function humanSize(bytes: bigint): string {
  return formatSize(bytes, 3)
}
