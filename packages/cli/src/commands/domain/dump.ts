import type { CoreDumpOptions } from '@guestwork/core'
import { resolve } from 'node:path'
import { data, flag, text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** What virsh calls the formats that have another name in libvirt. */
const formats = new Map<string, NonNullable<CoreDumpOptions['format']>>([
  ['elf', 'raw'],
  ['kdump-zlib', 'kdump-zlib'],
  ['kdump-lzo', 'kdump-lzo'],
  ['kdump-snappy', 'kdump-snappy'],
  ['win-dmp', 'win-dmp'],
])

/** `dump`: writes a domain's memory to a file for analysis. */
export const dump = connectedCommand({
  options: {
    domain: domainOption,
    file: data('the file on the host', { completes: 'file' }),
    live: flag('let the domain run meanwhile'),
    crash: flag('end the domain as crashed'),
    'bypass-cache': flag("write past the host's cache"),
    reset: flag('reset the domain afterwards'),
    verbose: flag('show progress also where that is no terminal'),
    'memory-only': flag('memory and registers alone'),
    format: text('with --memory-only: elf, kdump-zlib, kdump-lzo, kdump-snappy or win-dmp', {
      completes: [...formats.keys()],
    }),
  },
  exclusive: [
    ['live', 'crash'],
    ['crash', 'reset'],
    ['live', 'reset'],
  ],
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    const { live, crash, reset, file } = options
    const how = {
      live,
      crash,
      reset,
      bypassCache: options['bypass-cache'],
      memoryOnly: options['memory-only'],
    }
    const path = resolve(shell.host.workingDirectory(), file)
    const job = domain.coreDump(path, { ...how, format: readFormat(options), signal })
    const summary = `Failed to core dump domain '${domain.name}' to ${file}`
    await attempt(summary, followJob(job, 'Dump', shell.host, options))
    output.result({ ...domainIdentity(domain), file: path })
    output.remark(`\nDomain '${domain.name}' dumped to ${file}\n`)
  },
})

function readFormat({
  format,
  'memory-only': memoryOnly,
}: {
  format: string | undefined
  'memory-only': boolean
}) {
  if (format === undefined) return 'raw'
  if (!memoryOnly) throw new CommandError('INVALID_ARG', ['--format only works with --memory-only'])
  const known = formats.get(format)
  if (known !== undefined) return known
  throw new CommandError('INVALID_ARG', [
    `format '${format}' is not supported, expecting 'kdump-zlib', 'kdump-lzo', 'kdump-snappy', 'win-dmp' or 'elf'`,
  ])
}
