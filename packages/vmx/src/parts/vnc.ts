import type { GraphicsVnc } from '@guestwork/conf/domain'
import { refuseProperty, refuseValue } from '../mismatch.ts'
import { devicesOf } from './devices.ts'
import type { Part } from './part.ts'

const prefix = 'RemoteDisplay.vnc'
const lastPort = 65_535

/** `RemoteDisplay.vnc`: the VNC server of the host. */
export const vnc: Part = {
  read(config, domain) {
    if (!config.boolean(`${prefix}.enabled`, false)) {
      config.ignore('RemoteDisplay', 'VNC is not enabled')
      return
    }
    const port = Number(config.integer(`${prefix}.port`) ?? -1n)
    if (port > lastPort) refuseValue(`${prefix}.port`, String(port), `a number up to ${String(lastPort)}`)
    const address = config.filled(`${prefix}.ip`)
    const keymap = config.filled(`${prefix}.keymap`)
    const passwd = config.filled(`${prefix}.password`)
    const server: GraphicsVnc = {
      type: 'vnc',
      ...(port < 0 ? { port: -1, autoport: true } : { autoport: false }),
      ...(port > 0 && { port }),
      ...(keymap !== undefined && { keymap }),
      ...(passwd !== undefined && { passwd }),
      listens: [{ type: 'address', ...(address !== undefined && { address }) }],
    }
    devicesOf(domain).graphics = [server]
  },

  write({ devices }, config) {
    const [server, second] = devices?.graphics ?? []
    if (server === undefined) return
    if (second !== undefined) refuseProperty('devices.graphics[1]', 'Only one VNC server is supported')
    if (server.type !== 'vnc')
      refuseProperty(
        'devices.graphics[0].type',
        `Unsupported graphics type '${server.type}', expecting 'vnc'`,
      )
    const { port = -1, autoport = port < 0, keymap, passwd, listens } = server
    config.setAll(prefix, {
      enabled: true,
      port: autoport ? undefined : port,
      ip: listens?.find(({ type }) => type === 'address')?.address,
      keymap,
      password: passwd,
    })
  },
}
