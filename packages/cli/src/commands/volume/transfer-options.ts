import type { VolumeTransferOptions } from '@guestwork/core'
import { data, flag, number, type Values } from '../../grammar/option.ts'
import { poolOfVolume, volumeOption } from './volume-argument.ts'

const largest = Number.MAX_SAFE_INTEGER

/** The options of `vol-upload` and `vol-download`. */
export const transferOptions = {
  vol: volumeOption,
  file: data('the local file', { completes: 'file' }),
  pool: poolOfVolume,
  offset: number('the first byte of the volume (default: 0)', { maximum: largest }),
  length: number('how many bytes (default: all)', { maximum: largest }),
  sparse: flag('move holes as their length'),
}

/** Which part of the volume a user chose. */
export function chosenPart({
  offset,
  length,
}: Pick<Values<typeof transferOptions>, 'offset' | 'length'>): VolumeTransferOptions {
  return {
    offset: BigInt(offset ?? 0),
    ...(length === undefined || length === 0 ? {} : { length: BigInt(length) }),
  }
}
