import type { BlockCopyOptions } from '@guestwork/core'
import { element, formatElement } from '../../document/element.ts'
import { bigNumber } from '../../grammar/big-number.ts'
import { data, flag, number, text, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { readDocument } from '../arguments/document-file.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { bandwidthOption, bytesOption, readBandwidth } from './block-bandwidth.ts'
import {
  blockTimeout,
  blockWaitOptions,
  checkWaits,
  wishedEnding,
  type BlockJobEnding,
} from './block-wait.ts'
import { runBlockJob } from './run-block-job.ts'

const bytesOfMib = 2n ** 20n
const mostMib = (2n ** 64n - 1n) / bytesOfMib

const copyOptions = {
  domain: domainOption,
  path: data('target or source of the disk', { completes: 'disk' }),
  dest: text('the file or device that it is copied to', { completes: 'file' }),
  bandwidth: bandwidthOption,
  shallow: flag('only the top image; the copy keeps the backing file'),
  'reuse-external': flag('write into a file that exists'),
  blockdev: flag('--dest is a device'),
  wait: flag('wait until the copy is as the disk is'),
  verbose: blockWaitOptions.verbose,
  timeout: blockTimeout('as --wait, and give the job up after these seconds'),
  pivot: flag('as --wait, then go over to the copy'),
  finish: flag('as --wait, then end the job and stay with the disk'),
  async: blockWaitOptions.async,
  xml: text('file with a <disk> document of the copy', { completes: 'file' }),
  format: text("the copy's format; that of the disk when left out"),
  granularity: number('size of the parts that are noted as changed, a power of two'),
  'buf-size': bigNumber('how many bytes may be on their way'),
  bytes: bytesOption,
  'transient-job': flag('the job may be lost when the domain stops'),
  'synchronous-writes': flag('a write of the guest is done only when it is in both images'),
  'print-xml': flag('print the document of the copy, and do nothing'),
}

/** `blockcopy`: copies a disk and keeps the copy as the disk is. */
export const blockcopy = connectedCommand({
  options: copyOptions,
  exclusive: [
    ['dest', 'xml'],
    ['format', 'xml'],
    ['blockdev', 'xml'],
    ['pivot', 'finish'],
  ],
  endsOnInterrupt: true,
  async run({ connection, options, output, shell, signal }) {
    const { path, pivot, finish, timeout } = options
    if (options.dest === undefined && options.xml === undefined)
      throw new CommandError('INVALID_ARG', ['need either --dest or --xml'])
    const ending = wishedEnding(pivot, finish)
    const waits = options.wait || timeout !== undefined || ending !== undefined
    checkWaits(waits, options, '--timeout, --wait, --pivot, or --finish')
    const how = copyHow(options)
    const domain = await findDomain(connection, options.domain)
    const xml = options.xml === undefined ? diskDocument(options) : await readDocument(options.xml)
    if (options['print-xml']) {
      output.result({ ...domainIdentity(domain), disk: path, xml })
      return output.print(xml)
    }
    await runBlockJob({
      ...{ domain, options, output, shell, signal, ending, waits },
      disk: path,
      label: 'Block Copy',
      noun: 'Copy',
      startedText: 'Block Copy started',
      endText: endText(ending),
      begin: limits => domain.blockCopy(path, xml, { ...how, ...limits }),
    })
  },
})

function copyHow(options: Values<typeof copyOptions>): BlockCopyOptions {
  const { granularity, 'buf-size': bufSize, shallow, bytes } = options
  const rate = readBandwidth(options)
  if (rate !== undefined && !bytes && rate > mostMib)
    throw new CommandError('INVALID_ARG', [`bandwidth must be less than ${mostMib}`])
  return {
    shallow,
    reuseExternal: options['reuse-external'],
    transientJob: options['transient-job'],
    synchronousWrites: options['synchronous-writes'],
    ...(rate === undefined ? {} : { bandwidth: bytes ? rate : rate * bytesOfMib }),
    ...(granularity === undefined ? {} : { granularity }),
    ...(bufSize === undefined ? {} : { bufSize }),
  }
}

function diskDocument({ dest, blockdev, format }: Values<typeof copyOptions>): string {
  const source = element('source', { [blockdev ? 'dev' : 'file']: dest })
  const driver = format === undefined ? undefined : element('driver', { type: format })
  return formatElement(element('disk', { type: blockdev ? 'block' : 'file' }, [source, driver]))
}

function endText(ending: BlockJobEnding | undefined): string {
  if (ending === 'pivot') return 'Successfully pivoted'
  return ending === 'finish' ? 'Successfully copied' : 'Now in mirroring phase'
}
