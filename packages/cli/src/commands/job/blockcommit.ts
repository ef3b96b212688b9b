import type { BlockCommitOptions } from '@guestwork/core'
import { data, flag, text, type Values } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { bandwidthOption, bytesOption, readBandwidth } from './block-bandwidth.ts'
import { blockTimeout, blockWaitOptions, checkWaits, wishedEnding } from './block-wait.ts'
import { runBlockJob } from './run-block-job.ts'

const commitOptions = {
  domain: domainOption,
  path: data('target or source of the disk', { completes: 'disk' }),
  bandwidth: bandwidthOption,
  base: text('the image that is written into; the bottom of the chain when left out', { completes: 'file' }),
  shallow: flag('write into the backing file of the top'),
  top: text('the topmost image that is written; the top of the chain when left out', { completes: 'file' }),
  active: flag('the top is the image that the guest writes to; the job goes on until it is ended'),
  delete: flag('delete the images that are not needed any more'),
  wait: flag('wait for the job, with --active until it has caught up'),
  verbose: blockWaitOptions.verbose,
  timeout: blockTimeout('as --wait, and give the job up after these seconds'),
  pivot: flag('as --active --wait, then go over to the image below'),
  'keep-overlay': flag('as --active --wait, then end the job and keep the image'),
  async: blockWaitOptions.async,
  'keep-relative': flag('record the name of the backing file relative to the image'),
  bytes: bytesOption,
}

/** `blockcommit`: writes images of a disk into those below them. */
export const blockcommit = connectedCommand({
  options: commitOptions,
  exclusive: [['pivot', 'keep-overlay']],
  endsOnInterrupt: true,
  async run({ connection, options, output, shell, signal }) {
    const { path, pivot, timeout } = options
    const ending = wishedEnding(pivot, options['keep-overlay'])
    const waits = options.wait || timeout !== undefined || ending !== undefined
    checkWaits(waits, options, '--timeout, --wait, --pivot, or --keep-overlay')
    const active = options.active || ending !== undefined
    const how = commitHow(options, active)
    const domain = await findDomain(connection, options.domain)
    await runBlockJob({
      ...{ domain, options, output, shell, signal, ending, waits },
      disk: path,
      label: 'Block commit',
      noun: 'Commit',
      startedText: `${active ? 'Active Block' : 'Block'} Commit started`,
      endText: endText(active, ending),
      begin: limits => domain.blockCommit(path, { ...how, ...limits }),
    })
  },
})

function commitHow(options: Values<typeof commitOptions>, active: boolean): BlockCommitOptions {
  const { base, top, shallow, bytes } = options
  const bandwidth = readBandwidth(options)
  return {
    shallow,
    bytes,
    active,
    delete: options.delete,
    relative: options['keep-relative'],
    ...(base === undefined ? {} : { base }),
    ...(top === undefined ? {} : { top }),
    ...(bandwidth === undefined ? {} : { bandwidth }),
  }
}

function endText(active: boolean, ending: ReturnType<typeof wishedEnding>): string {
  if (ending === 'pivot') return 'Successfully pivoted'
  if (ending === 'finish') return 'Commit complete, overlay image kept'
  return active ? 'Now in synchronized phase' : 'Commit complete'
}
