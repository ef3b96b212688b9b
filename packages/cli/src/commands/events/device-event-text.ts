import type { DomainEvent } from '@guestwork/core'
import { blockJobTypes } from '../job/block-job-types.ts'

type BlockJobEvent = DomainEvent<'domain-block-job' | 'domain-block-job-2'>
type GraphicsEvent = DomainEvent<'domain-graphics'>
type DiskFailure = DomainEvent<'domain-io-error' | 'domain-io-error-reason'>

const families: Readonly<Record<GraphicsEvent['local']['family'], string>> = {
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  unix: 'unix',
  unknown: 'unknown',
}

/** What became of a block job, in virsh's words. */
export function blockJobText({ type, disk, status }: BlockJobEvent): string {
  return `: ${blockJobTypes[type]} for ${disk} ${status}`
}

/** A disk that failed, in virsh's words. */
export function diskFailureText({ sourcePath, deviceAlias, action }: DiskFailure): string {
  return `: ${sourcePath} (${deviceAlias}) ${action}`
}

/** Another medium in a drive, in virsh's words. */
export function diskChangeText(event: DomainEvent<'domain-disk-change'>): string {
  const { deviceAlias, oldSourcePath, newSourcePath, reason } = event
  const changes = {
    'missing-on-start': 'changed',
    'drop-missing-on-start': 'dropped',
    unknown: 'unknown',
  }
  return ` disk ${deviceAlias}: ${orNull(oldSourcePath)} -> ${orNull(newSourcePath)}: ${changes[reason]}`
}

/** The tray of a drive that moved, in virsh's words. */
export function trayChangeText({ deviceAlias, reason }: DomainEvent<'domain-tray-change'>): string {
  const moves = { open: 'opened', close: 'closed', unknown: 'unknown' }
  return ` disk ${deviceAlias}: ${moves[reason]}`
}

/** A client of a display that came or went, in virsh's words; each of its names has a line. */
export function graphicsText({ phase, local, remote, authScheme, subject }: GraphicsEvent): string {
  const end = ({ family, node, service }: GraphicsEvent['local']) =>
    `[${families[family]} ${node} ${service}]`
  const names = subject.map(({ type, name }) => `\n\t${type}=${name}`).join('')
  return `: ${phase} local${end(local)} remote${end(remote)} ${authScheme}${names}`
}

/** What is not there, as C prints it. */
export function orNull(text: string | undefined): string {
  return text ?? '<null>'
}
