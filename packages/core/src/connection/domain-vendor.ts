import { VirtError } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { Domain } from '../domain/domain.ts'
import { qemuMonitorEvents, type QemuMonitorEventOptions } from '../domain/qemu-monitor-events.ts'
import type { QemuMonitorEvent } from '../driver/hypervisor/qemu-monitor.ts'
import type { EventStream } from '../event-stream.ts'
import { ConnectionDomainStatsFacet } from './domain-stats.ts'

/** What only QEMU has: the connection's part of the facet `vendor`. */
export abstract class ConnectionDomainVendorFacet extends ConnectionDomainStatsFacet {
  /**
   * Takes over a QEMU process that was started by hand, with its monitor on a unix socket (`virDomainQemuAttach`).
   *
   * @throws VirtError `OPERATION_INVALID` for one that cannot be taken over; it is left alone.
   */
  async domainQemuAttach(pid: number, options?: CallOptions): Promise<Domain> {
    const { connection, open } = this
    const ref = await this.ask('domainQemuAttach', [pid, 0], options)
    return new Domain({ connection, open, ref })
  }

  /**
   * Events of QEMU monitors as they come (`virConnectDomainQemuMonitorEventRegister`,
   * `virConnectDomainQemuMonitorEventDeregister`). Names and data may change with QEMU's version; see `events()` for those
   * that do not.
   *
   * @throws VirtError `INVALID_ARG` for a domain of another connection.
   */
  qemuMonitorEvents(options: QemuMonitorEventOptions = {}): EventStream<QemuMonitorEvent> {
    const { domain } = options
    if (domain !== undefined && domain.connection !== this.connection) {
      throw new VirtError('INVALID_ARG', `'${domain.name}' belongs to another connection`)
    }
    return qemuMonitorEvents(this.open, options)
  }
}
