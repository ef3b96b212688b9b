import type { ChardevDev, ChardevFile, ChardevPipe, ChardevTcp, Serial } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import type { FileNames } from '../context/file-names.ts'
import { refuseProperty, refuseValue } from '../mismatch.ts'
import { devicesOf } from './devices.ts'
import { portsOf, readFile } from './port.ts'
import type { Part } from './part.ts'
import { isPresent } from './present.ts'
import { readNetwork, writeNetwork } from './serial-network.ts'

type Backend = ChardevDev | ChardevFile | ChardevPipe | ChardevTcp

const count = 4

/** `serialN`: serial ports that are a device, a file, a pipe or a connection. */
export const serials: Part = {
  read(config, domain, { fileNames }) {
    const found = Array.from({ length: count }, (_, port) => readPort(config, port, fileNames))
    const ports = found.filter(port => port !== undefined)
    if (ports.length > 0) devicesOf(domain).serials = ports
  },

  write({ devices }, config, { fileNames }) {
    for (const [number, port] of portsOf(devices?.serials ?? [], 'Serial', count))
      writePort(port, `serial${String(number)}`, config, fileNames)
  },
}

function readPort(config: ConfigReader, port: number, names: FileNames): Serial | undefined {
  const prefix = `serial${String(port)}`
  if (!isPresent(config, prefix)) return undefined
  config.text(`${prefix}.yieldOnMsrRead`)
  return { ...readBackend(config, prefix, names), target: { port } }
}

function readBackend(config: ConfigReader, prefix: string, names: FileNames): Backend {
  const key = `${prefix}.fileType`
  const type = config.text(key) ?? 'device'
  const path = config.filled(`${prefix}.fileName`)
  const source = path === undefined ? {} : { source: { path } }
  switch (type.toLowerCase()) {
    case 'device':
      return { type: 'dev', ...source }
    case 'file':
      return { type: 'file', source: { path: readFile(config, prefix, names) } }
    case 'pipe':
      notePipe(config, prefix)
      return { type: 'pipe', ...source }
    case 'network':
      return readNetwork(config, prefix)
    default:
      return refuseValue(key, type, "'device', 'file' or 'pipe' or 'network'")
  }
}

function notePipe(config: ConfigReader, prefix: string): void {
  const reason = "a domain does not say which end of a pipe a guest is; 'client' is written"
  if (config.text(`${prefix}.pipe.endPoint`)?.toLowerCase() !== 'client')
    config.note(`${prefix}.pipe.endPoint`, 'approximated', reason)
  if (config.text(`${prefix}.tryNoRxLoss`)?.toLowerCase() !== 'false')
    config.note(
      `${prefix}.tryNoRxLoss`,
      'approximated',
      "a domain does not say what is at a pipe's other end; 'false' is written",
    )
}

function writePort(port: Serial, prefix: string, config: ConfigWriter, names: FileNames): void {
  config.set(`${prefix}.present`, true)
  switch (port.type) {
    case 'dev':
      config.setAll(prefix, { fileType: 'device', fileName: port.source?.path })
      break
    case 'file':
      config.setAll(prefix, { fileType: 'file', fileName: names.format(port.source?.path ?? '') })
      break
    case 'pipe':
      config.setAll(prefix, {
        fileType: 'pipe',
        'pipe.endPoint': 'client',
        tryNoRxLoss: false,
        fileName: port.source?.path,
      })
      break
    case 'tcp':
      writeNetwork(port, prefix, config)
      break
    default:
      refuseProperty(
        'devices.serials',
        `Unsupported character device type '${port.type}', expecting 'dev' or 'file' or 'pipe' or 'tcp'`,
      )
  }
  config.set(`${prefix}.yieldOnMsrRead`, true)
}
