import type { Filesystem } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import { refuseProperty } from '../mismatch.ts'
import { devicesOf } from './devices.ts'
import type { Part } from './part.ts'

/** `sharedFolderN`: folders of the host. */
export const sharedFolders: Part = {
  read(config, domain) {
    if (config.boolean('isolation.tools.hgfs.disable', true)) {
      for (const index of config.indexes('sharedFolder'))
        config.ignore(`sharedFolder${String(index)}`, "'isolation.tools.hgfs.disable' forbids shared folders")
      return
    }
    const most = config.integer('sharedFolder.maxNum') ?? 0n
    const folders = config.indexes('sharedFolder').map(index => readFolder(config, index, index < most))
    const found = folders.filter(folder => folder !== undefined)
    if (found.length > 0) devicesOf(domain).filesystems = found
  },

  write({ devices }, config) {
    const filesystems = devices?.filesystems ?? []
    if (filesystems.length === 0) return
    config.set('isolation.tools.hgfs.disable', false)
    config.set('sharedFolder.maxNum', filesystems.length)
    for (const [index, filesystem] of filesystems.entries()) {
      if (filesystem.type !== 'mount')
        refuseProperty(
          `devices.filesystems[${String(index)}].type`,
          `Only 'mount' filesystem type is supported, not '${filesystem.type}'`,
        )
      config.setAll(`sharedFolder${String(index)}`, {
        present: true,
        enabled: true,
        readAccess: true,
        writeAccess: filesystem.readonly !== true,
        hostPath: filesystem.source?.dir ?? '',
        guestName: filesystem.target ?? '',
      })
    }
  },
}

function readFolder(config: ConfigReader, index: number, counts: boolean): Filesystem | undefined {
  const prefix = `sharedFolder${String(index)}`
  if (!counts) {
    config.ignore(prefix, "its number is not below 'sharedFolder.maxNum'")
    return undefined
  }
  if (!config.boolean(`${prefix}.present`, false) || !config.boolean(`${prefix}.enabled`, false)) {
    config.ignore(prefix, 'the folder is not present and enabled')
    return undefined
  }
  config.text(`${prefix}.readAccess`)
  const source = { dir: config.requiredText(`${prefix}.hostPath`) }
  const target = config.requiredText(`${prefix}.guestName`)
  const isWritable = config.boolean(`${prefix}.writeAccess`, false)
  return { type: 'mount', accessmode: 'passthrough', source, target, ...(!isWritable && { readonly: true }) }
}
