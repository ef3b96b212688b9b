import {
  attribute,
  child,
  element,
  flag,
  members,
  scalar,
  slot,
  valued,
  variant,
} from '../../codec/declare.ts'
import { oneOf, onOff } from '../../codec/values/choice.ts'
import { octal, uint, unlessZero } from '../../codec/values/number.ts'
import { size } from '../../codec/values/size.ts'
import { text, word } from '../../codec/values/text.ts'
import { bootableInfo } from './device-info.ts'
import { imageFormat } from './disk-format.ts'
import { virtioOptions } from './virtio.ts'

/** How the file system reaches the guest. */
export const filesystemDriver = element({
  /** The way. */
  type: attribute(
    oneOf(['path', 'handle', 'loop', 'nbd', 'ploop', 'virtiofs', 'mtp'], { absent: 'default' }),
  ),
  /** The format of an image. */
  format: attribute(imageFormat, { code: 'CONFIG_UNSUPPORTED' }),
  /** When what is written reaches the host's disk. */
  wrpolicy: attribute(oneOf(['immediate'], { absent: 'default' })),
  /** The length of the queue, with `virtiofs`. */
  queue: attribute(uint),
  ...virtioOptions,
})

/** Locks of the guest that the host sees. */
export const virtiofsLock = element({
  /** Whether POSIX locks reach the host. */
  posix: attribute(onOff),
  /** Whether BSD locks reach the host. */
  flock: attribute(onOff),
})

/** The program that serves a `virtiofs` file system. */
export const virtiofsBinary = element({
  /** The path of the program. */
  path: attribute(word),
  /** Whether extended attributes are passed on. */
  xattr: attribute(onOff),
  /** What the guest keeps in its cache. */
  cache: valued('mode', oneOf(['none', 'always'])),
  /** How the program is confined. */
  sandbox: valued('mode', oneOf(['namespace', 'chroot'])),
  /** Locks. */
  lock: child(virtiofsLock, { dropEmpty: true }),
  /** The number of threads. */
  threadPoolSize: valued('size', uint, { name: 'thread_pool' }),
})

/** A folder of the host, or the socket of a program that serves one. */
export const filesystemSourceDir = element({
  /** The path of the folder. */
  dir: attribute(text),
  /** The path of the socket. */
  socket: attribute(word),
})

/** Memory of the host. */
export const filesystemSourceRam = element({
  /** The size in KiB. */
  usage: attribute(size({ unit: 'KiB', attribute: 'units' }), { required: true }),
})

/** A folder of the host. */
export const filesystemMount = members({
  /** The folder. */
  source: child(filesystemSourceDir, { dropEmpty: true }),
})

/** A block device of the host. */
export const filesystemBlock = members({
  /** The path of the device. */
  source: valued('dev', text),
})

/** An image in a file of the host. */
export const filesystemFile = members({
  /** The path of the file. */
  source: valued('file', text),
})

/** A template of OpenVZ. */
export const filesystemTemplate = members({
  /** The template's name. */
  source: valued('name', text),
})

/** A file system in memory. */
export const filesystemRam = members({
  /** How much memory. */
  source: child(filesystemSourceRam, { required: true }),
})

/** A folder of the guest, bound to another place. */
export const filesystemBind = members({
  /** The folder. */
  source: valued('dir', text),
})

/** A volume of a storage pool. */
export const filesystemSourceVolume = element({
  /** The pool's name. */
  pool: attribute(text, { required: true }),
  /** The volume's name. */
  volume: attribute(text, { required: true }),
})

/** A volume of a storage pool. */
export const filesystemVolume = members({
  /** The volume. */
  source: child(filesystemSourceVolume),
})

/** A file system of the host in the guest. */
export const filesystem = element({
  /** What is handed on. */
  type: variant(
    {
      mount: filesystemMount,
      block: filesystemBlock,
      file: filesystemFile,
      template: filesystemTemplate,
      ram: filesystemRam,
      bind: filesystemBind,
      volume: filesystemVolume,
    },
    { default: 'mount' },
  ),
  /** Whose permissions count. */
  accessmode: attribute(oneOf(['passthrough', 'mapped', 'squash'])),
  /** The generation of virtio that the device speaks. */
  model: attribute(oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional'])),
  /** What happens to files of different devices that have one number. */
  multidevs: attribute(oneOf(['remap', 'forbid', 'warn'], { absent: 'default' })),
  /** The permissions of new files, with `mapped`. */
  fmode: attribute(octal(4)),
  /** The permissions of new folders, with `mapped`. */
  dmode: attribute(octal(4)),
  /** How it reaches the guest. */
  driver: child(filesystemDriver, { dropEmpty: true }),
  /** The program that serves it. */
  binary: child(virtiofsBinary, { dropEmpty: true }),
  slot: slot(),
  /** Where the guest sees it: a path, or a tag. */
  target: valued('dir', word),
  /** The guest can not write. */
  readonly: flag(),
  /** What the guest may use at most, in bytes. */
  spaceHardLimit: scalar(unlessZero(size({ unit: 'bytes' })), { name: 'space_hard_limit' }),
  /** What the guest may use at most for long, in bytes. */
  spaceSoftLimit: scalar(unlessZero(size({ unit: 'bytes' })), { name: 'space_soft_limit' }),
  ...bootableInfo,
})
