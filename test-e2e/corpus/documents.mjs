import { fillNetworkDefaults, formatNetwork, parseNetwork, updateNetwork } from '@guestwork/conf/network'
import { fillStoragePoolDefaults, formatStoragePool, parseStoragePool } from '@guestwork/conf/storage-pool'
import {
  fillStorageVolumeDefaults,
  formatStorageVolume,
  parseStorageVolume,
} from '@guestwork/conf/storage-volume'

/** @typedef {import('./adapter.mjs').Conversion} Conversion */

/** What the readers are told: libvirt passes over what it does not know, and over what it reports itself. */
const lenient = { unknown: 'drop', inactive: true }

/** @type {readonly (readonly [string, Conversion])[]} Documents other than domains, by kind. */
export const documentConversions = [
  ['network-xml', networkXml],
  ['network-update', networkUpdate],
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
  return formatNetwork(updateNetwork(network, { ...options, xml: update }))
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
