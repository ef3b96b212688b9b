import { data, flag, text } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { bandwidthOption, bytesOption, readBandwidth } from './block-bandwidth.ts'
import { blockTimeout, blockWaitOptions } from './block-wait.ts'
import { runBlockJob } from './run-block-job.ts'

/** `blockpull`: takes what is in a disk's backing files into its image. */
export const blockpull = connectedCommand({
  options: {
    domain: domainOption,
    path: data('target or source of the disk', { completes: 'disk' }),
    bandwidth: bandwidthOption,
    base: text('the image that stays the backing file', { completes: 'file' }),
    wait: blockWaitOptions.wait,
    verbose: blockWaitOptions.verbose,
    timeout: blockTimeout('seconds after which the job is given up'),
    async: blockWaitOptions.async,
    'keep-relative': flag('record the name of the backing file relative to the image'),
    bytes: bytesOption,
  },
  requires: [
    ['verbose', 'wait'],
    ['async', 'wait'],
  ],
  endsOnInterrupt: true,
  async run({ connection, options, output, shell, signal }) {
    const { path, base, bytes, wait } = options
    const bandwidth = readBandwidth(options)
    const domain = await findDomain(connection, options.domain)
    const how = {
      bytes,
      relative: options['keep-relative'],
      ...(base === undefined ? {} : { base }),
      ...(bandwidth === undefined ? {} : { bandwidth }),
    }
    await runBlockJob({
      ...{ domain, options, output, shell, signal },
      disk: path,
      label: 'Block Pull',
      noun: 'Pull',
      startedText: 'Block Pull started',
      endText: 'Pull complete',
      waits: wait,
      begin: limits => domain.blockPull(path, { ...how, ...limits }),
    })
  },
})
