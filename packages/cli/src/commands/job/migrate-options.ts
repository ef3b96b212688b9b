import type { MigrateToUriOptions } from '@guestwork/core'
import { bigNumber } from '../../grammar/big-number.ts'
import { data, flag, integer, number, text, type Values } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { readDocument } from '../arguments/document-file.ts'
import { longestTimeout } from '../arguments/longest-timeout.ts'
import { domainOption } from '../domain/domain-argument.ts'

/** The options of `migrate`. */
export const migrateOptions = {
  domain: domainOption,
  desturi: data('the connection to the destination; with --p2p as the source reaches it'),
  live: flag('the guest goes on meanwhile'),
  offline: flag('the definition alone'),
  p2p: flag("the source's driver talks to the destination's"),
  direct: flag('the hypervisors do it alone'),
  tunnelled: flag('with --p2p: memory goes through the connection of the drivers'),
  persistent: flag('store the definition on the destination'),
  undefinesource: flag('remove the definition on the source'),
  suspend: flag('leave it paused on the destination'),
  'copy-storage-all': flag('copy whole disks that are not shared'),
  'copy-storage-inc': flag('copy only the top images of such disks'),
  'copy-storage-synchronous-writes': flag('with either: a write is done only when it is on both hosts'),
  'change-protection': flag('let nobody change the definition meanwhile'),
  unsafe: flag('even where data could be lost'),
  verbose: flag('show progress also where that is no terminal'),
  compressed: flag('compress memory'),
  'auto-converge': flag('hold the guest back when it changes memory too fast'),
  'rdma-pin-all': flag('lock all memory before an RDMA migration'),
  'abort-on-error': flag('give up when a disk of the guest meets an error'),
  postcopy: flag('allow post-copy, see migrate-postcopy'),
  'postcopy-after-precopy': flag('go over to post-copy after one pass over the memory'),
  'postcopy-resume': flag('go on with a migration that failed in post-copy'),
  zerocopy: flag('send memory without copying it first'),
  migrateuri: text('where memory is sent to; the destination knows when left out'),
  graphicsuri: text('where clients of the graphical console are sent to'),
  'listen-address': text("the address on which the destination's hypervisor listens"),
  dname: text('its name on the destination'),
  timeout: number('seconds of a live migration after which --timeout-suspend or --timeout-postcopy is done', {
    maximum: longestTimeout,
  }),
  'timeout-suspend': flag('when the time is over: suspend the guest, which is what is done without it'),
  'timeout-postcopy': flag('when the time is over: go over to post-copy'),
  xml: text('file with a document for the destination', { completes: 'file' }),
  'migrate-disks': text('targets of the disks to copy, with commas between them'),
  'disks-port': integer('the port on which the destination takes disks'),
  'disks-uri': text('where disks are sent to, in place of --disks-port'),
  'comp-methods': text('how memory is compressed: xbzrle, mt or both with a comma'),
  'comp-mt-level': integer('mt: effort from 0 to 9'),
  'comp-mt-threads': integer('mt: threads that compress'),
  'comp-mt-dthreads': integer('mt: threads that decompress'),
  'comp-xbzrle-cache': bigNumber('xbzrle: bytes of the cache of pages that were sent'),
  'auto-converge-initial': integer('by how much the guest is held back at first, in percent'),
  'auto-converge-increment': integer('by how much more each time that this is not enough'),
  'persistent-xml': text('file with the definition to store on the destination', { completes: 'file' }),
  tls: flag('encrypt'),
  'postcopy-bandwidth': bigNumber('most that post-copy may send, in MiB a second'),
  parallel: flag('send memory over several connections'),
  'parallel-connections': integer('how many'),
  bandwidth: bigNumber('most that may be sent, in MiB a second'),
  'tls-destination': text("with --tls: the name that the destination's certificate must have"),
}

/** What the user chose. */
export type MigrateChoice = Values<typeof migrateOptions>

/** Options of `migrate` that exclude each other. */
export const migrateExclusive = [
  ['live', 'offline'],
  ['timeout-suspend', 'timeout-postcopy'],
] as const

/** Options of `migrate` that need another one. */
export const migrateRequires = [
  ['postcopy-after-precopy', 'postcopy'],
  ['postcopy-resume', 'postcopy'],
  ['timeout-postcopy', 'postcopy'],
  ['persistent-xml', 'persistent'],
  ['tls-destination', 'tls'],
] as const

/**
 * How the user wants a domain to be migrated.
 *
 * @throws CommandError when a document cannot be read.
 */
export async function migrateHow(options: MigrateChoice): Promise<MigrateToUriOptions> {
  const named = { ...flagsOf(options), ...valuesOf(options), ...(await documentsOf(options)) }
  const given = Object.entries(named).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

function flagsOf(options: MigrateChoice) {
  const { live, offline, tunnelled, persistent, unsafe, compressed, tls, parallel } = options
  return {
    ...{ live, offline, tunnelled, persistent, unsafe, compressed, tls, parallel },
    undefineSource: options.undefinesource,
    paused: options.suspend,
    copyStorage: options['copy-storage-all'],
    copyStorageTop: options['copy-storage-inc'],
    copyStorageSynchronously: options['copy-storage-synchronous-writes'],
    changeProtection: options['change-protection'],
    abortOnError: options['abort-on-error'],
    autoConverge: options['auto-converge'],
    rdmaPinAll: options['rdma-pin-all'],
    postCopy: options.postcopy,
    postCopyResume: options['postcopy-resume'],
    zeroCopy: options.zerocopy,
  }
}

function valuesOf(options: MigrateChoice) {
  return {
    migrateUri: options.migrateuri,
    graphicsUri: options.graphicsuri,
    listenAddress: options['listen-address'],
    destinationName: options.dname,
    migrateDisks: options['migrate-disks']?.split(','),
    disksPort: options['disks-port'],
    disksUri: options['disks-uri'],
    compression: options['comp-methods']?.split(','),
    compressionMtLevel: options['comp-mt-level'],
    compressionMtThreads: options['comp-mt-threads'],
    compressionMtDthreads: options['comp-mt-dthreads'],
    compressionXbzrleCache: options['comp-xbzrle-cache'],
    autoConvergeInitial: options['auto-converge-initial'],
    autoConvergeIncrement: options['auto-converge-increment'],
    bandwidthPostcopy: options['postcopy-bandwidth'],
    parallelConnections: options['parallel-connections'],
    bandwidth: options.bandwidth,
    tlsDestination: options['tls-destination'],
  }
}

async function documentsOf(options: MigrateChoice) {
  return {
    destinationXml: await optionalDocument(options.xml),
    persistentXml: await optionalDocument(options['persistent-xml']),
  }
}

async function optionalDocument(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : attempt(`cannot read file '${path}'`, readDocument(path))
}
