import type { Blkiotune, BlkiotuneDevice } from '@guestwork/conf/domain'
import { VirtError } from '@guestwork/util'

/** The values that can be set for each of the host's disks, by the name of their parameter. */
const readers = {
  device_weight: (text: string) => ({ weight: Number(text) }),
  device_read_iops_sec: (text: string) => ({ readIopsSec: Number(text) }),
  device_write_iops_sec: (text: string) => ({ writeIopsSec: Number(text) }),
  device_read_bytes_sec: (text: string) => ({ readBytesSec: BigInt(text) }),
  device_write_bytes_sec: (text: string) => ({ writeBytesSec: BigInt(text) }),
}

/** A parameter that is a list of disks with their values. */
export type BlkioDeviceField = keyof typeof readers

const values: Readonly<Record<BlkioDeviceField, (device: BlkiotuneDevice) => bigint | number | undefined>> = {
  device_weight: ({ weight }) => weight,
  device_read_iops_sec: ({ readIopsSec }) => readIopsSec,
  device_write_iops_sec: ({ writeIopsSec }) => writeIopsSec,
  device_read_bytes_sec: ({ readBytesSec }) => readBytesSec,
  device_write_bytes_sec: ({ writeBytesSec }) => writeBytesSec,
}
const largest = { iops: 2n ** 32n - 1n, bytes: 2n ** 64n - 1n }

/** The list of disks with their values, `/dev/sda,500,/dev/sdb,600`, without those that have none. */
export function formatBlkioDevices({ devices = [] }: Blkiotune, field: BlkioDeviceField): string {
  return devices
    .filter(device => Number(values[field](device) ?? 0) !== 0)
    .map(device => `${device.path},${String(values[field](device))}`)
    .join(',')
}

/**
 * The disks with the values of a list set.
 *
 * @throws VirtError `INVALID_ARG` when the list is malformed.
 */
export function withBlkioDevices(
  devices: readonly BlkiotuneDevice[],
  field: BlkioDeviceField,
  text: string,
): BlkiotuneDevice[] {
  const merged = new Map(devices.map(device => [device.path, device]))
  for (const [path, value] of parsePairs(field, text)) {
    merged.set(path, { ...(merged.get(path) ?? { path }), ...readers[field](value) })
  }
  return [...merged.values()]
}

function parsePairs(field: BlkioDeviceField, text: string): [string, string][] {
  if (text === '') return []
  const parts = text.split(',')
  if (parts.length % 2 !== 0) throw invalid(`unable to parse blkio device '${field}' '${text.slice(0, 200)}'`)
  const limit = field.includes('bytes') ? largest.bytes : largest.iops
  return parts.flatMap((path, at): [string, string][] => {
    if (at % 2 === 1) return []
    const value = parts[at + 1] ?? ''
    if (/^\d{1,20}$/.test(value) && BigInt(value) <= limit) return [[path, value]]
    throw invalid(
      `invalid value '${value.slice(0, 80)}' for parameter '${field}' of device '${path.slice(0, 200)}'`,
    )
  })
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'DOMAIN' })
}
