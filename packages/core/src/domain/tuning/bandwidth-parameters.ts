import type { NamedParameters } from '../parameter-object.ts'
import type { BlockDeviceSetting } from './block-device-list.ts'

/** How a domain shares the host's block devices (`VIR_DOMAIN_BLKIO_*`). A list changes the devices that it names. */
export interface BlkioParameters extends NamedParameters {
  /** Weight of the domain against others: 10 to 1000. */
  readonly weight?: number | undefined
  /** The same for single devices. */
  readonly deviceWeight?: readonly BlockDeviceSetting<number>[] | undefined
  /** Most reads per second. */
  readonly deviceReadIopsSec?: readonly BlockDeviceSetting<number>[] | undefined
  /** Most writes per second. */
  readonly deviceWriteIopsSec?: readonly BlockDeviceSetting<number>[] | undefined
  /** Most bytes read per second. */
  readonly deviceReadBytesSec?: readonly BlockDeviceSetting<bigint>[] | undefined
  /** Most bytes written per second. */
  readonly deviceWriteBytesSec?: readonly BlockDeviceSetting<bigint>[] | undefined
}

/** How much an interface of a domain may move (`VIR_DOMAIN_BANDWIDTH_*`). Inbound is what the guest receives. */
export interface InterfaceBandwidth extends NamedParameters {
  /** Sustained rate towards the guest, in KiB/s. */
  readonly inboundAverage?: number | undefined
  /** Highest rate towards the guest while a burst lasts, in KiB/s. */
  readonly inboundPeak?: number | undefined
  /** Amount that may pass towards the guest at peak rate, in KiB. */
  readonly inboundBurst?: number | undefined
  /** Rate towards the guest that is guaranteed, in KiB/s. */
  readonly inboundFloor?: number | undefined
  /** Sustained rate from the guest, in KiB/s. */
  readonly outboundAverage?: number | undefined
  /** Highest rate from the guest while a burst lasts, in KiB/s. */
  readonly outboundPeak?: number | undefined
  /** Amount that may pass from the guest at peak rate, in KiB. */
  readonly outboundBurst?: number | undefined
}

/**
 * How much a disk of a domain may move (`VIR_DOMAIN_BLOCK_IOTUNE_*`). 0 is no limit. A total excludes read and write limits
 * of the same measure.
 */
export interface BlockIoTune extends NamedParameters {
  /** Bytes per second, read and written. */
  readonly totalBytesSec?: bigint | undefined
  /** Bytes read per second. */
  readonly readBytesSec?: bigint | undefined
  /** Bytes written per second. */
  readonly writeBytesSec?: bigint | undefined
  /** Requests per second. */
  readonly totalIopsSec?: bigint | undefined
  /** Reads per second. */
  readonly readIopsSec?: bigint | undefined
  /** Writes per second. */
  readonly writeIopsSec?: bigint | undefined
  /** Bytes per second, read and written, in a burst. */
  readonly totalBytesSecMax?: bigint | undefined
  /** Bytes read per second in a burst. */
  readonly readBytesSecMax?: bigint | undefined
  /** Bytes written per second in a burst. */
  readonly writeBytesSecMax?: bigint | undefined
  /** Requests per second in a burst. */
  readonly totalIopsSecMax?: bigint | undefined
  /** Reads per second in a burst. */
  readonly readIopsSecMax?: bigint | undefined
  /** Writes per second in a burst. */
  readonly writeIopsSecMax?: bigint | undefined
  /** Size in bytes from which on a request counts as several. */
  readonly sizeIopsSec?: bigint | undefined
  /** Disks with the same name share one budget. */
  readonly groupName?: string | undefined
  /** How long `totalBytesSecMax` may last, in seconds. */
  readonly totalBytesSecMaxLength?: bigint | undefined
  /** How long `readBytesSecMax` may last, in seconds. */
  readonly readBytesSecMaxLength?: bigint | undefined
  /** How long `writeBytesSecMax` may last, in seconds. */
  readonly writeBytesSecMaxLength?: bigint | undefined
  /** How long `totalIopsSecMax` may last, in seconds. */
  readonly totalIopsSecMaxLength?: bigint | undefined
  /** How long `readIopsSecMax` may last, in seconds. */
  readonly readIopsSecMaxLength?: bigint | undefined
  /** How long `writeIopsSecMax` may last, in seconds. */
  readonly writeIopsSecMaxLength?: bigint | undefined
}
