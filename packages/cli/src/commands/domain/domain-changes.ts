import type { Connection } from '@guestwork/core'
import type { DomainChange, DomainDiff } from '@guestwork/conf/domain/diff'
import { unlessError } from '../answers/unless-error.ts'

/**
 * What a document would change of the domain that it defines anew.
 *
 * @returns undefined where there is no such domain yet
 * @throws VirtError as `parseDomain` does, for either document.
 */
export async function changesOf(connection: Connection, xml: string): Promise<DomainDiff | undefined> {
  const { parseDomain } = await import('@guestwork/conf/domain')
  const { name, uuid } = parseDomain(xml, { inactive: true })
  const found =
    (uuid === undefined ? undefined : await unlessError(connection.domainLookupByUuid(uuid), 'NO_DOMAIN')) ??
    (await unlessError(connection.domainLookupByName(name), 'NO_DOMAIN'))
  return found && compareDocuments(await found.getXml({ inactive: true, secure: true }), xml)
}

/** What differs between two documents of a domain. */
export async function compareDocuments(before: string, after: string): Promise<DomainDiff> {
  const { parseDomain } = await import('@guestwork/conf/domain')
  const { diffDomain } = await import('@guestwork/conf/domain/diff')
  return diffDomain(parseDomain(before, { inactive: true }), parseDomain(after, { inactive: true }))
}

const timeTitles = {
  live: 'Can change while the guest runs',
  'next-boot': 'Takes effect at the next boot',
  recreate: 'Needs another domain',
} as const

/** Changes as a text for people, grouped by when they can come into effect. Values that are secrets are left out. */
export function formatChanges({ changes }: DomainDiff): string {
  const times = ['live', 'next-boot', 'recreate'] as const
  return times
    .map(time => ({ time, found: changes.filter(change => change.time === time) }))
    .filter(({ found }) => found.length > 0)
    .map(({ time, found }) => `${timeTitles[time]}:\n${found.map(formatChange).join('')}`)
    .join('')
}

/** Changes for JSON, without the values of secrets. */
export function changesForJson(diff: DomainDiff): object {
  return { ...diff, changes: diff.changes.map(change => (isSecret(change.path) ? hidden(change) : change)) }
}

const signs = { added: '+', removed: '-', changed: '~' } as const

function formatChange(change: DomainChange): string {
  const { path, kind, reason } = change
  const values = isSecret(path) ? [] : [change.old, change.new].filter(value => value !== undefined)
  const shown = values.length === 0 ? '' : `: ${values.map(formatValue).join(' -> ')}`
  return `  ${signs[kind]} ${path}${shown} (${reason})\n`
}

function formatValue(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => {
    if (isSecret(name)) return '***'
    return typeof part === 'bigint' ? String(part) : part
  })
}

function isSecret(path: string): boolean {
  return /(?:^|\.)(?:passwd|password|cookies)\b/.test(path)
}

function hidden({ path, kind, time, reason }: DomainChange): DomainChange {
  return { path, kind, time, reason }
}
