import type { Domain, DomainStateName } from '@guestwork/core'
import { formatTable } from '../../output/table.ts'
import { byName } from '../answers/compare-names.ts'
import { unlessUnsupported } from '../answers/unless-unsupported.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, type DomainIdentity } from '../domain/domain-argument.ts'
import { stateText } from '../domain/domain-state-text.ts'
import { domainFilter, listOptions, type ListChoice } from './list-options.ts'

/** A domain in JSON. Title and managed save image only when they were asked for. */
interface ListedDomain extends DomainIdentity {
  readonly state: DomainStateName
  readonly managedSave?: boolean
  readonly title?: string
}

/** `list`: the domains of the host, as a table or as bare names, UUIDs and ids. */
export const list = connectedCommand({
  description: 'Without options: the domains that run, as a table.',
  options: listOptions,
  exclusive: [
    ['table', 'name'],
    ['table', 'uuid'],
    ['table', 'id'],
  ],
  async run({ connection, options, output }) {
    const domains = (await connection.listDomains(domainFilter(options))).sort(byIdThenName)
    const listed = await Promise.all(domains.map(domain => look(domain, options)))
    output.result(listed)
    const bare = options.uuid || options.id || options.name
    output.print(
      bare
        ? formatBare(listed, options)
        : formatTable(headings(options, output.quiet), rows(listed, options)),
    )
  },
})

/** Running domains by id, then the others by name. */
function byIdThenName(one: Domain, other: Domain): number {
  if (one.id === undefined && other.id === undefined) return byName(one, other)
  return (one.id ?? Infinity) - (other.id ?? Infinity)
}

async function look(domain: Domain, choice: ListChoice): Promise<ListedDomain> {
  const { state } = await domain.getState()
  const asksForImage = choice['managed-save'] && domain.id === undefined
  const managedSave = asksForImage && (await unlessUnsupported(domain.hasManagedSave())) === true
  return {
    ...domainIdentity(domain),
    state,
    ...(choice['managed-save'] ? { managedSave } : {}),
    ...(choice.title ? { title: await titleOf(domain) } : {}),
  }
}

async function titleOf(domain: Domain): Promise<string> {
  const { domainTitle } = await import('../domain/domain-title.ts')
  return domainTitle(domain)
}

function headings({ title }: ListChoice, quiet: boolean): readonly string[] | undefined {
  return quiet ? undefined : ['Id', 'Name', 'State', ...(title ? ['Title'] : [])]
}

function rows(domains: readonly ListedDomain[], choice: ListChoice): string[][] {
  return domains.map(({ id, name, state, managedSave, title = '' }) => [
    idText(id),
    name,
    managedSave === true ? 'saved' : stateText(state),
    ...(choice.title ? [title] : []),
  ])
}

/** Bare ids leave out the domains that have none. */
function formatBare(domains: readonly ListedDomain[], { uuid, id, name }: ListChoice): string {
  const onlyIds = id && !uuid && !name
  return domains
    .filter(domain => !onlyIds || domain.id !== null)
    .map(domain => [
      ...(uuid ? [domain.uuid] : []),
      ...(id ? [idText(domain.id)] : []),
      ...(name ? [domain.name] : []),
    ])
    .map(words => `${words.join(' ')}\n`)
    .join('')
}

function idText(id: number | null): string {
  return id === null ? '-' : String(id)
}
