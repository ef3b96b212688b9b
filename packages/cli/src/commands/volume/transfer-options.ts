import type { VolumeTransferOptions } from '@guestwork/core'
import { bigNumber } from '../../grammar/big-number.ts'
import { data, flag, type Values } from '../../grammar/option.ts'
import { poolOfVolume, volumeOption } from './volume-argument.ts'

/** The options of `vol-upload` and `vol-download`. */
export const transferOptions = {
  vol: volumeOption,
  file: data('the local file', { completes: 'file' }),
  pool: poolOfVolume,
  offset: bigNumber('the first byte of the volume (default: 0)'),
  length: bigNumber('how many bytes (default: all)'),
  sparse: flag('move holes as their length'),
}

/** Which part of the volume a user chose. */
export function chosenPart({
  offset = 0n,
  length = 0n,
}: Pick<Values<typeof transferOptions>, 'offset' | 'length'>): VolumeTransferOptions {
  return { offset, ...(length === 0n ? {} : { length }) }
}
