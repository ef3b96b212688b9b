import { fillBackupDefaults, formatBackup, parseBackup } from '@guestwork/conf/backup'
import { formatCapabilities, parseCapabilities } from '@guestwork/conf/capabilities'
import { formatCheckpoint, parseCheckpoint } from '@guestwork/conf/checkpoint'
import { formatHostCpu, parseHostCpu } from '@guestwork/conf/cpu'
import { formatDomainCapabilities, parseDomainCapabilities } from '@guestwork/conf/domain-capabilities'
import { formatHostInterface, parseHostInterface } from '@guestwork/conf/interface'
import { formatNetwork, parseNetwork } from '@guestwork/conf/network'
import { formatNetworkPort, parseNetworkPort } from '@guestwork/conf/network-port'
import { formatNodeDevice, parseNodeDevice } from '@guestwork/conf/node-device'
import { formatNwfilter, parseNwfilter } from '@guestwork/conf/nwfilter'
import { formatNwfilterBinding, parseNwfilterBinding } from '@guestwork/conf/nwfilter-binding'
import { formatSecret, parseSecret } from '@guestwork/conf/secret'
import { formatSnapshot, parseSnapshot } from '@guestwork/conf/snapshot'
import { fillStoragePoolDefaults, formatStoragePool, parseStoragePool } from '@guestwork/conf/storage-pool'
import {
  formatStoragePoolCapabilities,
  parseStoragePoolCapabilities,
} from '@guestwork/conf/storage-pool-capabilities'
import { formatStorageVolume, parseStorageVolume } from '@guestwork/conf/storage-volume'

/** A kind of document that is no domain. */
export interface DocumentKind {
  /** The folder of its fixtures in conf. */
  readonly name: string
  /** The kind of the corpus, where there is one. */
  readonly corpus?: string
  /** Libvirt's schema. */
  readonly schema: string
  /** Reads a document with nothing unknown allowed, and writes it. */
  readonly write: (xml: string) => string
  /** Cuts a document into several, where xmllint would take steps that double with each part. */
  readonly cut?: (xml: string) => string[]
  /** The fixtures that libvirt prints though its schema does not allow them, with the reason. */
  readonly beyondSchema?: ReadonlyMap<string, string>
}

const strict = { unknown: 'error' } as const

/** Libvirt accepts rules with a second protocol, and passes over it. */
const lenient = { unknown: 'drop' } as const

/** Every kind of document except domains. */
export const documentKinds: readonly DocumentKind[] = [
  kind('backup', 'domainbackup', xml => formatBackup(completed(parseBackup(xml, strict))), 'backup-xml'),
  kind('capabilities', 'capability', xml => formatCapabilities(parseCapabilities(xml, strict))),
  kind('checkpoint', 'domaincheckpoint', xml => formatCheckpoint(parseCheckpoint(xml, strict))),
  kind('domain-capabilities', 'domaincaps', xml =>
    formatDomainCapabilities(parseDomainCapabilities(xml, strict)),
  ),
  kind('host-cpu', 'cpu', xml => formatHostCpu(parseHostCpu(xml, strict))),
  {
    ...kind(
      'interface',
      'interface',
      xml => formatHostInterface(parseHostInterface(xml, strict)),
      'interface-xml',
    ),
    beyondSchema: new Map([['ethernet', 'it has no <start>']]),
  },
  kind('network', 'network', xml => formatNetwork(parseNetwork(xml, strict)), 'network-xml'),
  kind(
    'network-port',
    'networkport',
    xml => formatNetworkPort(parseNetworkPort(xml, strict)),
    'network-port-xml',
  ),
  kind('node-device', 'nodedev', xml => formatNodeDevice(parseNodeDevice(xml, strict)), 'node-device-xml'),
  {
    ...kind('nwfilter', 'nwfilter', xml => formatNwfilter(parseNwfilter(xml, lenient)), 'nwfilter-xml'),
    cut: entriesOf,
    beyondSchema: new Map([['every-protocol', 'it has variables in places that the schema has none in']]),
  },
  kind(
    'nwfilter-binding',
    'nwfilterbinding',
    xml => formatNwfilterBinding(parseNwfilterBinding(xml, strict)),
    'nwfilter-binding-xml',
  ),
  kind('secret', 'secret', xml => formatSecret(parseSecret(xml, strict)), 'secret-xml'),
  kind('snapshot', 'domainsnapshot', xml => formatSnapshot(parseSnapshot(xml, strict)), 'snapshot-xml'),
  kind(
    'storage-pool',
    'storagepool',
    xml => formatStoragePool(fillStoragePoolDefaults(parseStoragePool(xml, strict))),
    'storage-pool-xml',
  ),
  kind('storage-pool-capabilities', 'storagepoolcaps', xml =>
    formatStoragePoolCapabilities(parseStoragePoolCapabilities(xml, strict)),
  ),
  kind(
    'storage-volume',
    'storagevol',
    xml => formatStorageVolume(parseStorageVolume(xml, { ...strict, allowMissingCapacity: true })),
    'storage-volume-xml',
  ),
]

function kind(name: string, schema: string, write: DocumentKind['write'], corpus?: string): DocumentKind {
  return { name, schema: `${schema}.rng`, write, ...(corpus === undefined ? {} : { corpus }) }
}

/** A filter for each entry of a filter. */
function entriesOf(xml: string): string[] {
  const filter = parseNwfilter(xml, lenient)
  return (filter.entries ?? []).map(entry => formatNwfilter({ ...filter, entries: [entry] }))
}

/** A backup of a guest that has the disks which the document names: a server says what it does with each. */
function completed(backup: ReturnType<typeof parseBackup>): ReturnType<typeof parseBackup> {
  const disks = (backup.disks ?? []).map(({ name }) => ({
    type: 'file' as const,
    source: { file: `/srv/${name}` },
    target: { dev: name },
  }))
  return fillBackupDefaults(backup, {
    domain: { type: 'test', name: 'g', devices: { disks } },
    suffix: 'now',
  })
}
