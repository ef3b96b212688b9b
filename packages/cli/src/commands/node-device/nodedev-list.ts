import type { NodeDevice, NodeDeviceCapability } from '@guestwork/core'
import { flag, text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { formatTree } from '../../output/tree.ts'
import { byName } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'

const capabilities = [
  'system',
  'pci',
  'usb_device',
  'usb',
  'net',
  'scsi_host',
  'scsi_target',
  'scsi',
  'storage',
  'fc_host',
  'vports',
  'scsi_generic',
  'drm',
  'mdev_types',
  'mdev',
  'ccw',
  'css',
  'vdpa',
  'ap_card',
  'ap_queue',
  'ap_matrix',
  'vpd',
] as const satisfies readonly NodeDeviceCapability[]

/** `nodedev-list`: the devices of the host. */
export const nodedevList = connectedCommand({
  description: 'Without options: those that are active.',
  options: {
    tree: flag('draw a tree'),
    cap: text('only those with these capabilities, with commas between'),
    inactive: flag('those that are not active'),
    all: flag('those that are active and those that are not'),
  },
  exclusive: [['inactive', 'all']],
  async run({ connection, options, output }) {
    if (options.tree && (options.cap !== undefined || options.inactive))
      throw new CommandError('INVALID_ARG', ['Option --tree is incompatible with --cap and --inactive'])
    const filter = {
      ...(options.all ? {} : { active: !options.inactive, inactive: options.inactive }),
      capabilities: (options.cap?.split(',') ?? []).map(checkCapability),
    }
    const call = connection.listNodeDevices(filter)
    const devices = await attempt('Failed to list node devices', call)
    const listed = await Promise.all(devices.sort(byName).map(look))
    output.result(listed)
    output.print(options.tree ? formatTree(listed) : listed.map(({ name }) => `${name}\n`).join(''))
  },
})

async function look(device: NodeDevice) {
  return { name: device.name, parent: await device.getParent() }
}

function checkCapability(named: string): NodeDeviceCapability {
  const capability = capabilities.find(candidate => candidate === named)
  if (capability === undefined) throw new CommandError('INVALID_ARG', ['Invalid capability type'])
  return capability
}
