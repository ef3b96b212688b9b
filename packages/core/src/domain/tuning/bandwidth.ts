import {
  DomainBlkioFields,
  DomainBlockIoTuneFields,
  DomainInterfaceBandwidthFields,
} from '../../driver/enums/domain-bandwidth.ts'
import { impactFlags, type ImpactOptions } from '../impact-options.ts'
import { answeredParameters, writeParameters, type Answered } from '../parameter-object.ts'
import type { BlkioParameters, BlockIoTune, InterfaceBandwidth } from './bandwidth-parameters.ts'
import { readDeviceList, writeDeviceList } from './block-device-list.ts'
import { DomainSchedulerFacet } from './scheduler.ts'

/** How much it may move to and from disks and networks: this part of the facet `domain-tuning`. */
export abstract class DomainBandwidthFacet extends DomainSchedulerFacet {
  /** How it shares the host's block devices (`virDomainGetBlkioParameters`). */
  async getBlkioParameters(options: ImpactOptions = {}): Promise<Answered<BlkioParameters>> {
    const answer = await this.ask('domainGetBlkioParameters', [this.ref, impactFlags(options)], options)
    const read = answeredParameters(answer, DomainBlkioFields)
    return {
      weight: read.weight,
      deviceWeight: readDeviceList(read.deviceWeight, Number),
      deviceReadIopsSec: readDeviceList(read.deviceReadIopsSec, Number),
      deviceWriteIopsSec: readDeviceList(read.deviceWriteIopsSec, Number),
      deviceReadBytesSec: readDeviceList(read.deviceReadBytesSec, BigInt),
      deviceWriteBytesSec: readDeviceList(read.deviceWriteBytesSec, BigInt),
      parameters: read.parameters,
    }
  }

  /** Changes how it shares the host's block devices; what is not given stays (`virDomainSetBlkioParameters`). */
  async setBlkioParameters(blkio: BlkioParameters, options: ImpactOptions = {}): Promise<void> {
    const lists = {
      deviceWeight: writeDeviceList(blkio.deviceWeight),
      deviceReadIopsSec: writeDeviceList(blkio.deviceReadIopsSec),
      deviceWriteIopsSec: writeDeviceList(blkio.deviceWriteIopsSec),
      deviceReadBytesSec: writeDeviceList(blkio.deviceReadBytesSec),
      deviceWriteBytesSec: writeDeviceList(blkio.deviceWriteBytesSec),
    }
    const params = writeParameters({ ...blkio, ...lists }, DomainBlkioFields)
    await this.ask('domainSetBlkioParameters', [this.ref, params, impactFlags(options)], options)
  }

  /**
   * How much one interface may move (`virDomainGetInterfaceParameters`).
   *
   * @param device - its name on the host, such as `vnet0`, or its MAC address
   * @throws VirtError `INVALID_ARG` for one that it does not have.
   */
  async getInterfaceParameters(
    device: string,
    options: ImpactOptions = {},
  ): Promise<Answered<InterfaceBandwidth>> {
    const flags = impactFlags(options)
    const answer = await this.ask('domainGetInterfaceParameters', [this.ref, device, flags], options)
    return answeredParameters(answer, DomainInterfaceBandwidthFields)
  }

  /**
   * Limits how much one interface may move (`virDomainSetInterfaceParameters`). An average of 0 takes the limits of its
   * direction back.
   */
  async setInterfaceParameters(
    device: string,
    bandwidth: InterfaceBandwidth,
    options: ImpactOptions = {},
  ): Promise<void> {
    const params = writeParameters(bandwidth, DomainInterfaceBandwidthFields)
    const flags = impactFlags(options)
    await this.ask('domainSetInterfaceParameters', [this.ref, device, params, flags], options)
  }

  /**
   * How much one disk may move (`virDomainGetBlockIoTune`).
   *
   * @param disk - its target, such as `vda`, or its source; undefined only shows which limits there are
   * @throws VirtError `INVALID_ARG` for one that it does not have.
   */
  async getBlockIoTune(
    disk: string | undefined,
    options: ImpactOptions = {},
  ): Promise<Answered<BlockIoTune>> {
    const answer = await this.ask('domainGetBlockIoTune', [this.ref, disk, impactFlags(options)], options)
    return answeredParameters(answer, DomainBlockIoTuneFields)
  }

  /**
   * Limits how much one disk may move (`virDomainSetBlockIoTune`). Causes a `domain-tunable` event.
   *
   * @throws VirtError `INVALID_ARG` for a disk that it does not have, and for a total beside a read or write limit of the
   * same measure.
   */
  async setBlockIoTune(disk: string, limits: BlockIoTune, options: ImpactOptions = {}): Promise<void> {
    const params = writeParameters(limits, DomainBlockIoTuneFields)
    await this.ask('domainSetBlockIoTune', [this.ref, disk, params, impactFlags(options)], options)
  }
}
