import { events } from './builtins.ts'
import { discoverDrivers } from './discover-drivers.ts'
import type { Platform } from './platform.ts'

/** Node: drivers come from the application's dependencies and the user's configuration. */
export const platform: Platform = {
  discover: discoverDrivers,
  defaultUri: () => process.env['LIBVIRT_DEFAULT_URI'] || undefined,
  async readConfiguration() {
    const { readLibvirtConf } = await import('@guestwork/util/node')
    return readLibvirtConf()
  },
  abortController() {
    const controller = new AbortController()
    events.setMaxListeners(0, controller.signal)
    return controller
  },
}
