import type { Domain, ImpactOptions } from '@guestwork/core'
import { flag, rest } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { unlessError } from '../answers/unless-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

const { live, config, current } = impactOptions

/** `desc`: title or description of a domain, or changes them. */
export const desc = connectedCommand({
  options: {
    domain: domainOption,
    live,
    config,
    current,
    title: flag('the title, not the description'),
    edit: flag('change it in an editor'),
    'new-desc': rest('the new text'),
  },
  exclusive: impactExclusive,
  async run({ connection, options, output, shell }) {
    const domain = await findDomain(connection, options.domain)
    const { title, edit } = options
    const impact = chosenImpact(options)
    const words = options['new-desc']
    const what = title ? 'title' : 'description'
    const present = words.length > 0 && !edit ? '' : await read(domain, title, impact)
    if (words.length === 0 && !edit) {
      output.result({ ...domainIdentity(domain), [what]: present })
      return output.print(present === '' ? `No ${what} for domain: ${domain.name}` : present)
    }
    const wanted = words.length > 0 ? words.join(' ') : present
    const text = edit ? await editText(wanted, shell.host.env) : wanted
    if (edit && text === present) return output.print(`Domain ${what} not changed\n`)
    const call = title
      ? domain.setTitle(text || undefined, impact)
      : domain.setDescription(text || undefined, impact)
    await attempt(`Failed to set new domain ${what}`, call)
    output.result({ ...domainIdentity(domain), [what]: text })
    output.remark(`Domain ${what} updated successfully`)
  },
})

/** Empty where there is none. */
async function read(domain: Domain, title: boolean, impact: ImpactOptions): Promise<string> {
  const call = title ? domain.getTitle(impact) : domain.getDescription(impact)
  return (await unlessError(call, 'NO_DOMAIN_METADATA')) ?? ''
}

async function editText(text: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { withTemporaryFile } = await import('../../editor/temporary-file.ts')
  const { runEditor } = await import('../../editor/run-editor.ts')
  return withTemporaryFile(text, async file => {
    await runEditor(file.path, env)
    return (await file.read()).replace(/\n$/, '')
  })
}
