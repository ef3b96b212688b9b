import { VirtError } from '@guestwork/util'

/** A setting for one of the host's block devices. */
export interface BlockDeviceSetting<N extends number | bigint> {
  /** The device's path on the host, such as `/dev/sda`. */
  readonly device: string
  /** The setting; 0 takes it back. */
  readonly value: N
}

/**
 * Reads `device,value,device,value…`; what is no such pair is left out.
 *
 * @param toValue - makes a value from its digits
 */
export function readDeviceList<N extends number | bigint>(
  list: string | undefined,
  toValue: (digits: string) => N,
): readonly BlockDeviceSetting<N>[] | undefined {
  if (list === undefined) return undefined
  const parts = list.split(',')
  const settings: BlockDeviceSetting<N>[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [device = '', digits = ''] = parts.slice(at, at + 2)
    if (/^\d{1,20}$/.test(digits)) settings.push({ device, value: toValue(digits) })
  }
  return settings
}

/**
 * Writes `device,value,device,value…`; undefined for no setting at all.
 *
 * @throws VirtError `INVALID_ARG` for a path with a comma, which the list cannot hold, and for a value that is not whole or
 * negative.
 */
export function writeDeviceList(
  settings: readonly BlockDeviceSetting<number | bigint>[] | undefined,
): string | undefined {
  if (settings === undefined || settings.length === 0) return undefined
  return settings.map(writeSetting).join(',')
}

function writeSetting({ device, value }: BlockDeviceSetting<number | bigint>): string {
  if (device === '' || device.includes(',')) {
    throw new VirtError('INVALID_ARG', `'${device}' must be the path of a device, without commas`)
  }
  const digits = String(value)
  if (/^\d+$/.test(digits)) return `${device},${digits}`
  throw new VirtError(
    'INVALID_ARG',
    `the setting for '${device}' must be a whole number from 0, not ${digits}`,
  )
}
