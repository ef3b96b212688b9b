import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

/** `nodedev-autostart`: whether a device starts with the host. */
export const nodedevAutostart = connectedCommand({
  options: { device: deviceOption, disable: flag('do not start it with the host') },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    const mark = options.disable ? 'unmark' : 'mark'
    const call = device.setAutostart(!options.disable)
    await attempt(`failed to ${mark} device ${device.name} as autostarted`, call)
    output.result({ name: device.name, autostart: !options.disable })
    output.remark(`Device ${device.name} ${mark}ed as autostarted\n`)
  },
})
