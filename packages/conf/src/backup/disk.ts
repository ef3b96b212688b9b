import { attribute, child, children, element, members, slot, variant } from '../codec/declare.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { imageFormat } from '../domain/devices/disk-format.ts'
import { storageEncryption } from '../domain/devices/storage-access.ts'
import { deviceSecurityLabel } from '../domain/security.ts'

/** The image that the backup writes. */
export const backupDriver = element({
  /** The format of the image. */
  type: attribute(imageFormat),
})

/** What every image of a backup can have. */
export const backupImage = members({
  /** Labels of the image, by security model. */
  seclabels: children('seclabel', deviceSecurityLabel),
  /** How the image is encrypted. */
  encryption: child(storageEncryption),
})

/** An image in a file. */
export const backupFile = element({
  /** The path of the file. */
  file: attribute(word),
  /** The number of the image in the running guest's chain of images. */
  index: attribute(uint, { live: true }),
  ...backupImage,
})

/** An image on a block device. */
export const backupBlock = element({
  /** The path of the device. */
  dev: attribute(word),
  /** The number of the image in the running guest's chain of images. */
  index: attribute(uint, { live: true }),
  ...backupImage,
})

/** The images are files. */
export const backupFileDisk = members({
  /** What the backup is written to, with `push`. */
  target: child(backupFile, { dropEmpty: true }),
  /** What the guest's old content is kept in while it is read, with `pull`. */
  scratch: child(backupFile, { dropEmpty: true }),
})

/** The images are block devices. */
export const backupBlockDisk = members({
  /** What the backup is written to, with `push`. */
  target: child(backupBlock, { dropEmpty: true }),
  /** What the guest's old content is kept in while it is read, with `pull`. */
  scratch: child(backupBlock, { dropEmpty: true }),
})

interface Disk {
  backup?: boolean
  type?: string
  target?: object
  scratch?: object
  driver?: object
}

/** What a backup does with one disk of the guest. */
export const backupDisk = element(
  {
    /** The disk's target, such as `vda`. */
    name: attribute(word, { required: true }),
    /** Whether the disk is backed up. */
    backup: attribute(yesNo, { default: true }),
    /** Where the image is. */
    type: variant({ file: backupFileDisk, block: backupBlockDisk }, { default: 'file', when: isBackedUp }),
    /** Whether all of the disk is backed up, or what has changed since a checkpoint. */
    backupmode: attribute(oneOf(['full', 'incremental']), { when: isBackedUp }),
    /** The checkpoint since which changes are backed up. */
    incremental: attribute(word, { when: isBackedUp }),
    /** The name under which the disk is offered, with `pull`. */
    exportname: attribute(word, { when: isBackedUp }),
    /** The name under which the changes are offered, with `pull`. */
    exportbitmap: attribute(word, { when: isBackedUp }),
    /** The image that the backup writes. */
    driver: child(backupDriver, { dropEmpty: true }),
    slot: slot(),
  },
  { finish: forgetUnused },
)

function isBackedUp({ backup }: Disk): boolean {
  return backup !== false
}

const ofBackups = ['backupmode', 'incremental', 'exportname', 'exportbitmap', 'driver', 'target', 'scratch']

/** A disk that is not backed up has nothing but its name. */
function forgetUnused(disk: Disk): void {
  if (disk.backup !== false) return
  disk.type = 'file'
  for (const property of ofBackups) Reflect.deleteProperty(disk, property)
}
