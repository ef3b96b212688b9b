import type { Parallel } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { FileNames } from '../context/file-names.ts'
import { refuseProperty, refuseValue } from '../mismatch.ts'
import { devicesOf } from './devices.ts'
import type { Part } from './part.ts'
import { portsOf, readFile } from './port.ts'
import { isPresent } from './present.ts'

const count = 3

/** `parallelN`: parallel ports that are a device or a file. */
export const parallels: Part = {
  read(config, domain, { fileNames }) {
    const found = Array.from({ length: count }, (_, port) => readPort(config, port, fileNames))
    const ports = found.filter(port => port !== undefined)
    if (ports.length > 0) devicesOf(domain).parallels = ports
  },

  write({ devices }, config, { fileNames }) {
    for (const [number, port] of portsOf(devices?.parallels ?? [], 'Parallel', count)) {
      if (port.type !== 'dev' && port.type !== 'file')
        refuseProperty(
          'devices.parallels',
          `Unsupported character device type '${port.type}', expecting 'dev' or 'file'`,
        )
      const path = port.source?.path ?? ''
      config.setAll(`parallel${String(number)}`, {
        present: true,
        fileType: port.type === 'dev' ? 'device' : 'file',
        fileName: port.type === 'dev' ? path : fileNames.format(path),
      })
    }
  },
}

function readPort(config: ConfigReader, port: number, names: FileNames): Parallel | undefined {
  const prefix = `parallel${String(port)}`
  if (!isPresent(config, prefix)) return undefined
  const key = `${prefix}.fileType`
  const type = config.requiredText(key)
  switch (type.toLowerCase()) {
    case 'device':
      return { type: 'dev', source: { path: config.requiredText(`${prefix}.fileName`) }, target: { port } }
    case 'file':
      return { type: 'file', source: { path: readFile(config, prefix, names) }, target: { port } }
    default:
      return refuseValue(key, type, "'device' or 'file'")
  }
}
