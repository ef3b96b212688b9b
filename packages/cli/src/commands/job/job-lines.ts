import type { JobStats } from '@guestwork/core'
import { formatSize } from '@guestwork/util'

/** Which jobs are shown with all their figures. */
export interface ShownJobs {
  /** One that ended well, when it was asked for. */
  readonly completed: boolean
  /** Every one. */
  readonly anystats: boolean
}

type Figure = bigint | number | undefined
type Line = readonly [label: string, value: string]

const migrations: Readonly<Record<string, string>> = {
  'migration-in': 'Incoming migration',
  'migration-out': 'Outgoing migration',
}

/** A job as a text for people (`cmdDomjobinfo`): its type alone when there is none, or it is not one of those that are shown. */
export function jobLines(job: JobStats, shown: ShownJobs): string {
  const { type } = job
  const lines: Line[] = [['Job type:', column(sentence(type))]]
  if (hasFigures(type, shown)) {
    lines.push(['Operation:', column(operationText(job))], ...timeLines(job), ...amountLines(job))
    lines.push(...pageLines(job), ...migrationLines(job), ...compressionLines(job), ...endLines(job))
  }
  return lines.map(([label, value]) => `${label.padEnd(17)} ${value}\n`).join('')
}

function hasFigures(type: string, { completed, anystats }: ShownJobs): boolean {
  if (type === 'none') return false
  if (type === 'bounded' || type === 'unbounded' || anystats) return true
  return completed && type === 'completed'
}

function operationText({ operation = 'unknown' }: JobStats): string {
  return migrations[operation] ?? sentence(operation)
}

/** A name as virsh writes it: `snapshot-revert` as `Snapshot revert`. */
function sentence(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`
}

function timeLines({ type, timeElapsed, timeElapsedNet, timeRemaining = 0n }: JobStats): Line[] {
  return [
    ...counted('Time elapsed:', timeElapsed ?? 0n, 'ms'),
    ...counted('Time elapsed w/o network:', timeElapsedNet, 'ms'),
    ...(type === 'bounded' ? counted('Time remaining:', timeRemaining, 'ms') : []),
  ]
}

function amountLines(job: JobStats): Line[] {
  return [
    ...amounts('Data', job.dataProcessed, job.dataRemaining, job.dataTotal),
    ...memoryLines(job),
    ...amounts('File', job.diskProcessed, job.diskRemaining, job.diskTotal),
    ...rate('File bandwidth:', job.diskBps),
  ]
}

function memoryLines(job: JobStats): Line[] {
  const lines = amounts('Memory', job.memoryProcessed, job.memoryRemaining, job.memoryTotal)
  if (lines.length === 0) return []
  return [
    ...lines,
    ...rate('Memory bandwidth:', job.memoryBps),
    ...counted('Dirty rate:', job.memoryDirtyRate, 'pages/s'),
    ...counted('Page size:', job.memoryPageSize, 'bytes'),
    ...plain('Iteration:', job.memoryIteration),
    ...plain('Postcopy requests:', job.memoryPostcopyRequests),
  ]
}

function pageLines(job: JobStats): Line[] {
  return [
    ...plain('Constant pages:', job.memoryConstant),
    ...plain('Normal pages:', job.memoryNormal),
    ...size('Normal data:', job.memoryNormalBytes),
  ]
}

function migrationLines({ type, downtime, downtimeNet, setupTime }: JobStats): Line[] {
  return [
    ...counted(type === 'completed' ? 'Total downtime:' : 'Expected downtime:', downtime, 'ms'),
    ...counted('Downtime w/o network:', downtimeNet, 'ms'),
    ...counted('Setup time:', setupTime, 'ms'),
  ]
}

function compressionLines(job: JobStats): Line[] {
  return [
    ...size('Compression cache:', job.compressionCache),
    ...size('Compressed data:', job.compressionBytes),
    ...plain('Compressed pages:', job.compressionPages, 13),
    ...plain('Compression cache misses:', job.compressionCacheMisses, 13),
    ...plain('Compression overflows:', job.compressionOverflow, 13),
    ...plain('Auto converge throttle:', job.autoConvergeThrottle, 13),
  ]
}

function endLines({ diskTempUsed, diskTempTotal, errmsg }: JobStats): Line[] {
  return [
    ...size('Temporary disk space use:', diskTempUsed),
    ...size('Temporary disk space total:', diskTempTotal),
    ...(errmsg === undefined ? [] : [['Error message:', errmsg] as const]),
  ]
}

/** Three lines, where there is anything to move. */
function amounts(what: string, processed = 0n, remaining = 0n, total = 0n): Line[] {
  if (processed === 0n && remaining === 0n && total === 0n) return []
  return [
    ...size(`${what} processed:`, processed),
    ...size(`${what} remaining:`, remaining),
    ...size(`${what} total:`, total),
  ]
}

function counted(label: string, value: Figure, unit: string): Line[] {
  return value === undefined ? [] : [[label, `${column(value)} ${unit}`]]
}

function plain(label: string, value: Figure, width = 12): Line[] {
  return value === undefined ? [] : [[label, column(value, width)]]
}

function size(label: string, bytes: bigint | undefined): Line[] {
  return bytes === undefined ? [] : [[label, formatSize(bytes, 3)]]
}

/** A rate that is known. */
function rate(label: string, bytes = 0n): Line[] {
  return bytes === 0n ? [] : [[label, `${formatSize(bytes, 3)}/s`]]
}

function column(value: string | bigint | number, width = 12): string {
  return String(value).padEnd(width)
}
