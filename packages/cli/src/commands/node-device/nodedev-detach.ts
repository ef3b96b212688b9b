import { text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

/** `nodedev-detach`: takes a device away from the host, so that a guest can have it. */
export const nodedevDetach = connectedCommand({
  options: {
    device: deviceOption,
    driver: text('driver that hands the device to guests', { completes: ['vfio', 'kvm', 'xen'] }),
  },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    const how = options.driver === undefined ? {} : { driver: options.driver }
    await attempt(`Failed to detach device ${options.device}`, device.detach(how))
    output.result({ name: device.name })
    output.remark(`Device ${options.device} detached\n`)
  },
})
