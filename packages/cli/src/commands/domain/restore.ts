import { resolve } from 'node:path'
import { data, flag, text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { savedStateExclusive, savedStateOptions } from './save-state.ts'

/** `restore`: starts a domain from a file that `save` wrote. */
export const restore = connectedCommand({
  options: {
    file: data('the file on the host', { completes: 'file' }),
    'bypass-cache': flag("read past the host's cache"),
    xml: text('file with a document for the domain', { completes: 'file' }),
    ...savedStateOptions,
    'reset-nvram': flag('begin with fresh UEFI variables'),
  },
  exclusive: savedStateExclusive,
  async run({ connection, options, output, shell, signal }) {
    const { file, running, paused } = options
    const xml = options.xml === undefined ? {} : { xml: await readDocument(options.xml) }
    const how = { bypassCache: options['bypass-cache'], running, paused, resetNvram: options['reset-nvram'] }
    const path = resolve(shell.host.workingDirectory(), file)
    const job = connection.domainRestore(path, { ...how, ...xml, signal })
    await attempt(`Failed to restore domain from ${file}`, followJob(job, 'Restore', shell.host))
    output.result({ file: path })
    output.remark(`Domain restored from ${file}\n`)
  },
})
