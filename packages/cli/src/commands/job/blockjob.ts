import type { BlockJobInfo, Domain } from '@guestwork/core'
import { formatSize, isVirtError } from '@guestwork/util'
import { data, flag } from '../../grammar/option.ts'
import { progressLine } from '../../output/follow-job.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { bandwidthOption, bytesOption, readBandwidth } from './block-bandwidth.ts'
import { blockJobTypes } from './block-job-types.ts'

/** `blockjob`: the job of a disk; limits or ends it. */
export const blockjob = connectedCommand({
  options: {
    domain: domainOption,
    path: data('target or source of the disk', { completes: 'disk' }),
    abort: flag('end the job'),
    async: flag('as --abort, and do not wait for its end'),
    pivot: flag('as --abort, and go over to the copy, or to the base of a commit'),
    info: flag('how far it is; what is done without options'),
    bytes: bytesOption,
    raw: flag('as --info, in figures'),
    bandwidth: bandwidthOption,
  },
  exclusive: [
    ['raw', 'abort'],
    ['raw', 'async'],
    ['raw', 'pivot'],
    ['raw', 'bandwidth'],
    ['info', 'abort'],
    ['info', 'async'],
    ['info', 'pivot'],
    ['info', 'bandwidth'],
    ['bytes', 'abort'],
    ['bytes', 'async'],
    ['bytes', 'pivot'],
  ],
  async run({ connection, options, output, shell }) {
    const { path, abort, async, pivot, raw, bytes } = options
    const bandwidth = readBandwidth(options)
    const domain = await findDomain(connection, options.domain)
    const identity = { ...domainIdentity(domain), disk: path }
    if (bandwidth !== undefined) {
      await domain.setBlockJobSpeed(path, bandwidth, { bytes })
      return output.result({ ...identity, bandwidth })
    }
    if (abort || async || pivot) {
      await domain.blockJobAbort(path, { async, pivot })
      return output.result({ ...identity, outcome: pivot ? 'pivot' : 'aborted' })
    }
    const job = raw ? await domain.getBlockJobInfo(path, { bytes }) : await inBytes(domain, path, bytes)
    output.result({ ...identity, job: job ?? null })
    if (job === undefined) return raw ? undefined : output.remark(`No current block job for ${path}`)
    if (raw) return output.print(rawText(job))
    const { cur, end } = job
    if (end > 0n) {
      const line = progressLine(blockJobTypes[job.type], { completed: cur, total: end, unit: 'bytes' })
      if (!output.json) shell.host.writeError(line)
    }
    output.print(`${limitText(job)}\n`)
  },
})

/** The job with its rate in bytes, also from a driver that counts in MiB. */
async function inBytes(domain: Domain, disk: string, required: boolean): Promise<BlockJobInfo | undefined> {
  try {
    return await domain.getBlockJobInfo(disk, { bytes: true })
  } catch (error) {
    if (required || !(isVirtError(error, 'INVALID_ARG') || isVirtError(error, 'OVERFLOW'))) throw error
    const job = await domain.getBlockJobInfo(disk)
    return job && { ...job, bandwidth: job.bandwidth * 2n ** 20n }
  }
}

function rawText({ type, bandwidth, cur, end }: BlockJobInfo): string {
  return ` type=${blockJobTypes[type]}\n bandwidth=${bandwidth}\n cur=${cur}\n end=${end}\n`
}

function limitText({ bandwidth }: BlockJobInfo): string {
  return bandwidth === 0n ? '' : `    Bandwidth limit: ${bandwidth} bytes/s (${formatSize(bandwidth, 3)}/s)`
}
