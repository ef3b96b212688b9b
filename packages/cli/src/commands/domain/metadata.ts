import { editDocument } from '../../editor/edit-document.ts'
import { data, flag, text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

const { live, config, current } = impactOptions

/** `metadata`: an XML element that a program keeps with a domain, or changes it. */
export const metadata = connectedCommand({
  options: {
    domain: domainOption,
    uri: data('name space of the element'),
    live,
    config,
    current,
    edit: flag('change it in an editor'),
    key: text('prefix of the name space'),
    set: text('the new element'),
    remove: flag('remove it'),
  },
  exclusive: [...impactExclusive, ['set', 'remove'], ['set', 'edit'], ['remove', 'edit']],
  async run({ connection, options, output, shell }) {
    const { uri, key, set, remove, edit } = options
    if ((set !== undefined || edit) && key === undefined)
      throw new CommandError('INVALID_ARG', ['namespace key is required when modifying metadata'])
    const domain = await findDomain(connection, options.domain)
    const impact = chosenImpact(options)
    const store = (xml: string | undefined) =>
      domain.setMetadata(uri, xml, { ...impact, ...(key === undefined ? {} : { prefix: key }) })
    if (set !== undefined || remove) {
      await attempt('Unable to modify metadata', store(remove ? undefined : set))
      output.result({ ...domainIdentity(domain), uri })
      return output.print(remove ? 'Metadata removed\n' : 'Metadata modified\n')
    }
    if (!edit) {
      const xml = await domain.getMetadata(uri, impact)
      output.result({ ...domainIdentity(domain), uri, xml })
      return output.print(`${xml}\n`)
    }
    const editing = { read: () => domain.getMetadata(uri, impact), store }
    const edited = await editDocument(editing, shell.host, error => shell.errors.report(error, false))
    output.result({ ...domainIdentity(domain), uri, edited })
    output.print(edited ? 'Metadata modified' : 'Metadata not changed')
  },
})
