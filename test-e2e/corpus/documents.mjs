import { fillBackupDefaults, formatBackup, parseBackup } from '@guestwork/conf/backup'
import { formatHostInterface, parseHostInterface } from '@guestwork/conf/interface'
import { fillNetworkDefaults, formatNetwork, parseNetwork, updateNetwork } from '@guestwork/conf/network'
import { formatNetworkPort, parseNetworkPort } from '@guestwork/conf/network-port'
import { formatNodeDevice, parseNodeDevice } from '@guestwork/conf/node-device'
import { fillNwfilterDefaults, formatNwfilter, parseNwfilter } from '@guestwork/conf/nwfilter'
import { formatNwfilterBinding, parseNwfilterBinding } from '@guestwork/conf/nwfilter-binding'
import { formatSecret, parseSecret } from '@guestwork/conf/secret'
import { fillSnapshotDefaults, formatSnapshot, parseSnapshot } from '@guestwork/conf/snapshot'
import { fillStoragePoolDefaults, formatStoragePool, parseStoragePool } from '@guestwork/conf/storage-pool'
import {
  fillStorageVolumeDefaults,
  formatStorageVolume,
  parseStorageVolume,
} from '@guestwork/conf/storage-volume'

/** @typedef {import('./adapter.mjs').Conversion} Conversion */

/** What the readers are told: libvirt passes over what it does not know, and over what it reports itself. */
const lenient = /** @type {const} */ ({ unknown: 'drop', inactive: true })

/** @type {readonly (readonly [string, Conversion])[]} Documents other than domains, by kind. */
export const documentConversions = [
  ['network-xml', networkXml],
  ['network-update', networkUpdate],
  ['network-port-xml', ({ xml = '' }) => formatNetworkPort(parseNetworkPort(xml, lenient))],
  ['interface-xml', ({ xml = '' }) => formatHostInterface(parseHostInterface(xml, lenient))],
  ['node-device-xml', ({ xml = '' }) => formatNodeDevice(parseNodeDevice(xml, lenient))],
  ['nwfilter-xml', ({ xml = '' }) => formatNwfilter(fillNwfilterDefaults(parseNwfilter(xml, lenient)))],
  ['nwfilter-binding-xml', ({ xml = '' }) => formatNwfilterBinding(parseNwfilterBinding(xml, lenient))],
  ['secret-xml', ({ xml = '' }) => formatSecret(parseSecret(xml, lenient))],
  ['backup-xml', backupXml],
  ['snapshot-xml', snapshotXml],
  ['storage-pool-xml', storagePoolXml],
  ['storage-volume-xml', storageVolumeXml],
]

/** @type {Conversion} */
function networkXml({ xml = '' }, { inactive }) {
  return formatNetwork(fillNetworkDefaults(parseNetwork(xml, lenient)), { inactive: inactive === true })
}

/** @type {Conversion} */
function networkUpdate({ xml = '', update = '' }, options) {
  const network = fillNetworkDefaults(parseNetwork(xml, lenient))
  const change = /** @type {import('@guestwork/conf/network').NetworkUpdate} */ ({ ...options, xml: update })
  return formatNetwork(updateNetwork(network, change))
}

/** @type {Conversion} */
function storagePoolXml({ xml = '' }) {
  return formatStoragePool(fillStoragePoolDefaults(parseStoragePool(xml, lenient)))
}

/** @type {Conversion} */
function storageVolumeXml({ pool = '', xml = '' }, { allowMissingCapacity }) {
  const { type: poolType } = parseStoragePool(pool, lenient)
  const options = { ...lenient, poolType, allowMissingCapacity: allowMissingCapacity === true }
  return formatStorageVolume(fillStorageVolumeDefaults(parseStorageVolume(xml, options), { poolType }))
}

/** @type {Conversion} */
function snapshotXml({ xml = '' }, { domainUuid, creationTime, setStateRunning, redefine, internal }) {
  const isRedefined = redefine === true
  const purpose = { create: !isRedefined, redefine: isRedefined, internal: internal === true }
  const snapshot = fillSnapshotDefaults(parseSnapshot(xml, { ...lenient, ...purpose }), {
    redefine: isRedefined,
    ...(typeof creationTime === 'number' || typeof creationTime === 'string'
      ? { creationTime: BigInt(creationTime) }
      : {}),
    ...(typeof domainUuid === 'string' ? { domainUuid } : {}),
    ...(setStateRunning === true ? { state: /** @type {const} */ ('running') } : {}),
  })
  return formatSnapshot(snapshot, { secure: true })
}

/**
 * The guest that is backed up has the disks that the document names, and one more.
 *
 * @type {Conversion}
 */
function backupXml({ xml = '' }) {
  const backup = parseBackup(xml, lenient)
  const names = [...(backup.disks ?? []).map(({ name }) => name), 'vdextradisk']
  const type = /** @type {const} */ ('file')
  const disks = names.map(dev => ({ type, source: { file: `/${dev}` }, target: { dev } }))
  /** @type {import('@guestwork/conf/domain').Domain} */
  const domain = { type: 'test', name: 'backed-up', devices: { disks } }
  return formatBackup(fillBackupDefaults(backup, { domain, suffix: 'SUFFIX' }))
}
