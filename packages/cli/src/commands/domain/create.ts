import { openConsole } from '../../console/open-console.ts'
import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { documentOption, readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity } from './domain-argument.ts'
import { chosenFiles, passFdsOption } from './file-descriptors.ts'

/** `create`: starts a domain that is not stored. */
export const create = connectedCommand({
  description: 'The domain is gone when it stops.',
  options: {
    file: documentOption,
    console: flag('connect to its console'),
    paused: flag('leave its CPUs stopped'),
    autodestroy: flag('destroy it when gw disconnects'),
    'pass-fds': passFdsOption,
    validate: flag('check the document against the schema'),
    'reset-nvram': flag('begin with fresh UEFI variables'),
  },
  async run({ connection, options, output, shell, signal }) {
    const xml = await readDocument(options.file)
    const { paused, autodestroy, validate } = options
    const files = chosenFiles(options['pass-fds'])
    const how = { paused, autodestroy, validate, resetNvram: options['reset-nvram'], ...files }
    const call = connection.domainCreateXml(xml, how)
    const domain = await attempt(`Failed to create domain from ${options.file}`, call)
    output.result(domainIdentity(domain))
    output.remark(`Domain '${domain.name}' created from ${options.file}\n`)
    if (options.console) await openConsole(domain, { shell, output, signal })
  },
})
