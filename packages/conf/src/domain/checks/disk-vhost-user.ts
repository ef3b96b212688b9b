import type { Disk } from '../domain.gen.ts'
import { unsupported, type Rule } from './rule.ts'

const ofDriver = [
  'cache',
  'errorPolicy',
  'rerrorPolicy',
  'io',
  'ioeventfd',
  'copyOnRead',
  'discard',
  'iothread',
  'detectZeroes',
] as const

const ofDisk = ['serial', 'wwn', 'vendor', 'product', 'geometry', 'blockio', 'iotune', 'transient'] as const

/** What has no meaning for a disk that another process serves. */
export const vhostUserRules: readonly Rule<Disk>[] = [
  unsupported(
    'vhostuser disk supports only virtio bus',
    ({ type, target }) => type === 'vhostuser' && target.bus !== 'virtio' && target,
  ),
  unsupported(
    'only snapshot=no is supported with vhostuser disk',
    ({ type, snapshot }) => type === 'vhostuser' && snapshot !== 'no',
  ),
  unsupported('vhostuser disk supports only device=disk', ({ type, device }) => {
    return type === 'vhostuser' && device !== undefined && device !== 'disk'
  }),
  ...ofDriver.map(option =>
    unsupported<Disk>(
      `${option} is not supported with vhostuser disk`,
      ({ type, driver }) => type === 'vhostuser' && driver?.[option] !== undefined && driver,
    ),
  ),
  ...ofDisk.map(option =>
    unsupported<Disk>(
      `${option} is not supported with vhostuser disk`,
      disk => disk.type === 'vhostuser' && disk[option] !== undefined,
    ),
  ),
]
