import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { documentOption, readDocument } from '../arguments/document-file.ts'
import { connectedCommand, type ConnectedCall } from '../command.ts'
import { domainIdentity } from './domain-argument.ts'
import { changesForJson, changesOf, formatChanges } from './domain-changes.ts'

/** `define`: stores the definition of a domain. */
export const define = connectedCommand({
  description:
    'A definition with the same name and UUID is replaced. Nothing is started. With --diff, what would change is shown, ' +
    'and when that would come into effect, and nothing is stored.',
  options: {
    file: documentOption,
    validate: flag("check the document against libvirt's schema on this machine"),
    diff: flag('show what would change, and store nothing'),
  },
  async run(call) {
    const { connection, options, output } = call
    const { file } = options
    const xml = await readDocument(file)
    if (options.validate) await attempt(`Failed to define domain from ${file}`, validate(xml))
    if (options.diff) return showChanges(call, xml)
    const domain = await attempt(`Failed to define domain from ${file}`, connection.domainDefineXml(xml))
    output.result(domainIdentity(domain))
    output.remark(`Domain '${domain.name}' defined from ${file}\n`)
  },
})

async function validate(xml: string): Promise<void> {
  const { validateDocument } = await import('@guestwork/conf/validate')
  await validateDocument(xml)
}

async function showChanges({ connection, output }: ConnectedCall<unknown>, xml: string): Promise<void> {
  const diff = await changesOf(connection, xml)
  output.result(diff === undefined ? { defined: false } : { defined: true, ...changesForJson(diff) })
  if (diff === undefined) output.print('The domain is not defined yet.\n')
  else output.print(formatChanges(diff) || 'Nothing would change.\n')
}
