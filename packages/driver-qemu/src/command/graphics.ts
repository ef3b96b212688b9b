import { join } from 'node:path'
import type { Graphics, GraphicsVnc } from '@guestwork/conf/domain'
import { checkUnixSocketPath } from '@guestwork/util/node'
import { audioId } from './audio.ts'
import type { Launch } from './launch.ts'
import { keyedOption, type Settings } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** QEMU counts displays from this TCP port. */
export const vncBasePort = 5900
const lastPort = 65535
const anyPort = -1

/**
 * The ways to see the screen: one VNC server at most. A server whose port is left open takes the first free one from 5900 on;
 * which one that was, QEMU tells afterwards. A password is handed over later, through the monitor.
 */
export function displayArguments(launch: Launch): string[] {
  const [first, second] = launch.domain.devices?.graphics ?? []
  if (first === undefined) return []
  if (second !== undefined) throw unsupported('only one <graphics> device is supported yet')
  return vncArguments(vncOf(first), launch)
}

function vncOf(graphics: Graphics): GraphicsVnc {
  if (graphics.type === 'vnc') return graphics
  throw unsupported(`graphics of type '${graphics.type}' are not supported yet`)
}

function vncArguments(vnc: GraphicsVnc, launch: Launch): string[] {
  onlySupported("graphics 'vnc'", vnc, [
    ...([
      'type',
      'port',
      'autoport',
      'keymap',
      'sharePolicy',
      'powerControl',
      'passwd',
      'passwdValidTo',
    ] as const),
    ...(['connected', 'listens', 'audio'] as const),
  ])
  const { address, settings } = place(vnc, launch)
  const server = keyedOption('-vnc', address, {
    ...settings,
    password: vnc.passwd === undefined ? undefined : true,
    share: vnc.sharePolicy,
    'power-control': vnc.powerControl,
    audiodev: audiodevOf(vnc, launch),
  })
  return [...server, ...(vnc.keymap === undefined ? [] : ['-k', vnc.keymap])]
}

/** Clients of the server hear this one. */
function audiodevOf({ audio }: GraphicsVnc, { domain }: Launch): string | undefined {
  const id = audio ?? domain.devices?.audios?.[0]?.id
  return id === undefined ? undefined : audioId(id)
}

interface Place {
  readonly address: string | undefined
  readonly settings: Settings
}

function place({ listens = [], port = anyPort, autoport }: GraphicsVnc, { folder }: Launch): Place {
  const [listen, second] = listens
  if (second !== undefined) throw unsupported("graphics 'vnc': only one <listen> is supported yet")
  switch (listen?.type ?? 'address') {
    case 'none':
      return { address: 'none', settings: {} }
    case 'socket':
      return { address: undefined, settings: { vnc: `unix:${vncSocketPath(listen?.socket, folder)}` } }
    case 'address':
      return tcpPlace(listen?.address ?? '127.0.0.1', autoport === true ? anyPort : port)
    default:
      throw unsupported(`graphics 'vnc': listen type '${listen?.type ?? ''}' is not supported yet`)
  }
}

/** The path of a VNC server's socket: the one that the document gives, or one among the guest's own files. */
export function vncSocketPath(given: string | undefined, folder: string): string {
  return checkUnixSocketPath(given ?? join(folder, 'vnc.sock'))
}

function tcpPlace(address: string, port: number): Place {
  const host = address.includes(':') ? `[${address}]` : address
  if (port === anyPort) return { address: `${host}:0`, settings: { to: lastPort - vncBasePort } }
  if (port < vncBasePort)
    throw unsupported(`vnc port must be in range [${String(vncBasePort)},${String(lastPort)}]`)
  return { address: `${host}:${String(port - vncBasePort)}`, settings: {} }
}
