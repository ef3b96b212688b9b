import type { Serial } from '@guestwork/conf/domain'
import { checkUnixSocketPath } from '@guestwork/util/node'
import { keyedOption, type Settings } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** The host's end of a serial port. */
export type Chardev = Serial

/** A kind of back end of QEMU, and its settings. */
interface BackEnd {
  readonly kind: string
  readonly settings: Settings
}

/**
 * The back end of a character device: where it ends on the host.
 *
 * @param id - QEMU's name for it, such as `charserial0`.
 * @param what - Names the device in errors.
 * @throws VirtError `CONFIG_UNSUPPORTED`, and `SYSTEM_ERROR` for the path of a socket that is too long.
 */
export function chardevArguments(device: Chardev, id: string, what: string): string[] {
  const { kind, settings } = backEnd(device, what)
  const log = device.log === undefined ? {} : { logfile: device.log.file, logappend: device.log.append }
  return keyedOption('-chardev', kind, { id, ...settings, ...log })
}

function backEnd(device: Chardev, what: string): BackEnd {
  switch (device.type) {
    case 'pty':
    case 'null':
      return { kind: device.type, settings: {} }
    case 'file':
      return {
        kind: 'file',
        settings: { path: required(device.source?.path, what), append: device.source?.append },
      }
    case 'dev':
      return { kind: 'serial', settings: { path: required(device.source?.path, what) } }
    case 'pipe':
      return { kind: 'pipe', settings: { path: required(device.source?.path, what) } }
    case 'unix':
      return { kind: 'socket', settings: unixSettings(device, what) }
    case 'tcp':
      return { kind: 'socket', settings: tcpSettings(device, what) }
    case 'udp':
      return { kind: 'udp', settings: udpSettings(device, what) }
    default:
      throw unsupported(`${what}: type '${device.type}' is not supported yet`)
  }
}

function unixSettings({ source }: Extract<Chardev, { type: 'unix' }>, what: string): Settings {
  onlySupported(what, source, ['mode', 'path'])
  const path = checkUnixSocketPath(required(source?.path, what))
  return { path, ...listening(source?.mode) }
}

function tcpSettings({ source, protocol }: Extract<Chardev, { type: 'tcp' }>, what: string): Settings {
  onlySupported(what, source, ['mode', 'host', 'service'])
  if (protocol !== undefined && protocol !== 'raw' && protocol !== 'telnet') {
    throw unsupported(`${what}: protocol '${protocol}' is not supported yet`)
  }
  return {
    host: required(source?.host, what),
    port: required(source?.service, what),
    telnet: protocol === 'telnet' ? true : undefined,
    ...listening(source?.mode),
  }
}

function udpSettings({ source, bind }: Extract<Chardev, { type: 'udp' }>, what: string): Settings {
  return {
    host: source?.host,
    port: required(source?.service, what),
    localaddr: bind?.host,
    localport: bind?.service,
  }
}

function listening(mode: 'connect' | 'bind' | undefined): Settings {
  return mode === 'bind' ? { server: true, wait: false } : {}
}

function required(value: string | undefined, what: string): string {
  if (value !== undefined && value !== '') return value
  throw unsupported(`${what}: its <source> is not complete`)
}
