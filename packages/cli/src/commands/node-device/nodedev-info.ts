import { formatFields } from '../../output/fields.ts'
import { unlessFailed } from '../answers/unless-failed.ts'
import { yesNo } from '../answers/yes-no.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

const labelWidth = 15

/** `nodedev-info`: the basic facts about a device of the host. */
export const nodedevInfo = connectedCommand({
  options: { device: deviceOption },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    const parent = (await device.getParent()) ?? ''
    const active = await unlessFailed(device.isActive())
    const persistent = await unlessFailed(device.isPersistent())
    const autostart = await unlessFailed(device.getAutostart())
    output.result({ name: device.name, parent, active, persistent, autostart })
    output.print(
      formatFields(
        [
          ['Name', device.name],
          ['Parent', parent],
          ['Active', yesNo(active !== false)],
          ['Persistent', yesNo(persistent !== false)],
          ['Autostart', autostart === null ? 'no autostart' : yesNo(autostart)],
        ],
        labelWidth,
      ),
    )
  },
})
