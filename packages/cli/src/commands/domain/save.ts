import { resolve } from 'node:path'
import { data, flag, text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { savedStateExclusive, savedStateOptions } from './save-state.ts'

/** `save`: saves a domain's memory to a file and stops the domain. */
export const save = connectedCommand({
  options: {
    domain: domainOption,
    file: data('the file on the host', { completes: 'file' }),
    'bypass-cache': flag("write past the host's cache"),
    xml: text('file with a document for the restored domain', { completes: 'file' }),
    ...savedStateOptions,
    verbose: flag('show progress also where that is no terminal'),
  },
  exclusive: savedStateExclusive,
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    const { running, paused, file } = options
    const xml = options.xml === undefined ? {} : { xml: await readDocument(options.xml) }
    const path = resolve(shell.host.workingDirectory(), file)
    const job = domain.save(path, { bypassCache: options['bypass-cache'], running, paused, ...xml, signal })
    const summary = `Failed to save domain '${domain.name}' to ${file}`
    await attempt(summary, followJob(job, 'Save', shell.host, options))
    output.result({ ...domainIdentity(domain), file: path })
    output.remark(`\nDomain '${domain.name}' saved to ${file}\n`)
  },
})
