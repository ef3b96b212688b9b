import { child, members } from '../../codec/declare.ts'
import {
  diskSourceBlock,
  diskSourceDir,
  diskSourceFile,
  diskSourceNetwork,
  diskSourceNvme,
  diskSourceVhostUser,
  diskSourceVolume,
} from './disk-source.ts'

/** A disk whose image is a file. */
export const diskFile = members({
  /** The image; none for an empty drive. */
  source: child(diskSourceFile, { dropEmpty: true }),
})

/** A disk that is a block device of the host. */
export const diskBlock = members({
  /** The device; none for an empty drive. */
  source: child(diskSourceBlock, { dropEmpty: true }),
})

/** A disk with the files of a folder. */
export const diskDir = members({
  /** The folder. */
  source: child(diskSourceDir, { dropEmpty: true }),
})

/** A disk on a server. */
export const diskNetwork = members({
  /** The image and its servers. */
  source: child(diskSourceNetwork),
})

/** A disk that is a volume of a storage pool. */
export const diskVolume = members({
  /** The volume. */
  source: child(diskSourceVolume, { dropEmpty: true }),
})

/** A disk that is a namespace of an NVMe controller of the host. */
export const diskNvme = members({
  /** The controller. */
  source: child(diskSourceNvme),
})

/** A disk that another process serves. */
export const diskVhostUser = members({
  /** The socket. */
  source: child(diskSourceVhostUser),
})

/** Every kind of image, by the word in `type`. */
export const diskKinds = {
  file: diskFile,
  block: diskBlock,
  dir: diskDir,
  network: diskNetwork,
  volume: diskVolume,
  nvme: diskNvme,
  vhostuser: diskVhostUser,
}
