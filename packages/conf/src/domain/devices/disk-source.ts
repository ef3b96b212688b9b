import { attribute, child, children, element, members, valued } from '../../codec/declare.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { uint, ulong, unlessZero } from '../../codec/values/number.ts'
import { text, unlessEmpty, word } from '../../codec/values/text.ts'
import { deviceSecurityLabels } from '../security.ts'
import { pciDeviceAddress } from './address.ts'
import {
  httpCookies,
  iscsiInitiator,
  nfsIdentity,
  reconnect,
  reservations,
  storageAuth,
  storageEncryption,
  storageHost,
  storageSlice,
} from './storage-access.ts'

/** What every kind of source can have. */
export const diskSourceCommon = members({
  /** The part of the image that the guest sees. */
  slices: children('slice', storageSlice, { within: 'slices' }),
  /** Labels of the image, by security model. */
  seclabels: deviceSecurityLabels(),
  /** What happens at start when the image is missing. */
  startupPolicy: attribute(oneOf(['mandatory', 'requisite', 'optional'])),
  /** The number of the image in the running guest's chain of images. */
  index: attribute(uint, { live: true }),
  /** Who logs in. */
  auth: child(storageAuth),
  /** How the image is encrypted. */
  encryption: child(storageEncryption),
  /** Whether the guest may reserve the disk for itself. */
  reservations: child(reservations),
})

/** An image in a file. */
export const diskSourceFile = element({
  /** The path of the file. */
  file: attribute(word),
  /** A group of open files, handed over before, that the file is in. */
  fdgroup: attribute(word),
  ...diskSourceCommon,
})

/** A block device of the host. */
export const diskSourceBlock = element({
  /** The path of the device. */
  dev: attribute(word),
  ...diskSourceCommon,
})

/** A folder that the guest sees as a FAT file system. */
export const diskSourceDir = element({
  /** The path of the folder. */
  dir: attribute(word),
  ...diskSourceCommon,
})

/** An image on a server. */
export const diskSourceNetwork = element({
  /** The protocol. */
  protocol: attribute(
    oneOf([
      'nbd',
      'rbd',
      'sheepdog',
      'gluster',
      'iscsi',
      'http',
      'https',
      'ftp',
      'ftps',
      'tftp',
      'vxhs',
      'ssh',
      'nfs',
    ]),
    { required: true },
  ),
  /** What the server calls the image: an export, a volume and path, a target and LUN. */
  name: attribute(text),
  /** The query string of an HTTP address. */
  query: attribute(word),
  /** Whether TLS is used. */
  tls: attribute(yesNo),
  /** The name that the server's certificate has to bear. */
  tlsHostname: attribute(word),
  index: diskSourceCommon.index,
  slices: diskSourceCommon.slices,
  /** The servers. */
  hosts: children('host', storageHost),
  /** The snapshot of the image. */
  snapshot: valued('name', word),
  /** The configuration file of the client library. */
  config: valued('file', word),
  /** Who the client is for an iSCSI server. */
  initiator: child(iscsiInitiator),
  /** Whether the server's certificate is checked. */
  sslVerify: valued('verify', yesNo, { name: 'ssl' }),
  /** Cookies for an HTTP server. */
  cookies: child(httpCookies, { when: (_owner, { secure }) => secure }),
  /** How many bytes are read ahead. */
  readahead: valued('size', unlessEmpty(unlessZero(ulong))),
  /** Seconds until a request is given up. */
  timeout: valued('seconds', unlessEmpty(unlessZero(ulong))),
  /** Who the client is for an NFS server. */
  identity: child(nfsIdentity),
  /** What happens when the connection is lost. */
  reconnect: child(reconnect, { dropEmpty: true }),
  auth: diskSourceCommon.auth,
  encryption: diskSourceCommon.encryption,
})

/** A volume of a storage pool. */
export const diskSourceVolume = element({
  /** The name of the pool. */
  pool: attribute(text),
  /** The name of the volume. */
  volume: attribute(text),
  /** How a volume of an iSCSI pool is reached: as a device of the host, or directly. */
  mode: attribute(oneOf(['host', 'direct']), { code: 'CONFIG_UNSUPPORTED' }),
  ...diskSourceCommon,
})

/** An NVMe controller of the host, handed to the guest. */
export const diskSourceNvme = element({
  /** The bus; always `pci`. */
  type: attribute(oneOf(['pci']), { required: true }),
  /** Whether libvirt takes the device from the host and gives it back. */
  managed: attribute(yesNo),
  /** The namespace of the controller, from 1. */
  namespace: attribute(ulong, { required: true }),
  index: diskSourceCommon.index,
  /** The controller's PCI address. */
  address: child(pciDeviceAddress, { required: true }),
  encryption: diskSourceCommon.encryption,
})

/** A disk that another process serves over a vhost-user socket. */
export const diskSourceVhostUser = element({
  /** The kind of socket; always `unix`. */
  type: attribute(oneOf(['unix']), { required: true }),
  /** The socket's path. */
  path: attribute(text, { required: true }),
  index: diskSourceCommon.index,
  /** What happens when the connection is lost. */
  reconnect: child(reconnect, { dropEmpty: true }),
})
