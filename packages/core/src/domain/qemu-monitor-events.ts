import { dispatch } from '../dispatch.ts'
import { QemuMonitorEventRegisterFlag } from '../driver/enums/qemu.ts'
import type { QemuMonitorEvent } from '../driver/hypervisor/qemu-monitor.ts'
import type { EventStream } from '../event-stream.ts'
import { subscribeEvents, type EventOptions } from '../event-subscription.ts'
import { flagBits } from '../flag-bits.ts'
import type { OpenConnection } from '../open-connection.ts'
import type { Domain } from './domain.ts'

/** Which events of QEMU monitors are wanted. */
export interface QemuMonitorEventOptions extends EventOptions {
  /** Only those of one domain. */
  readonly domain?: Domain | undefined
  /** Only those with this name, such as `POWERDOWN`. */
  readonly event?: string | undefined
  /** `event` is a basic regular expression. */
  readonly regex?: boolean
  /** Case does not matter. */
  readonly ignoreCase?: boolean
}

const bits = {
  regex: QemuMonitorEventRegisterFlag.REGEX,
  ignoreCase: QemuMonitorEventRegisterFlag.NOCASE,
}

/** Subscribes to the events of QEMU monitors. */
export function qemuMonitorEvents(
  open: OpenConnection,
  options: QemuMonitorEventOptions,
): EventStream<QemuMonitorEvent> {
  const { domain, event } = options
  const ref = domain && { name: domain.name, uuid: domain.uuid, id: domain.id ?? -1 }
  return subscribeEvents<QemuMonitorEvent>(
    open,
    {
      slot: 'connectDomainQemuMonitorEventRegister',
      permission: 'domain:getattr',
      describe: ({ domain: { name, uuid } }) => ({ kind: 'domain', name, uuid }),
      register(listener, limits) {
        const args = [ref, event, listener, flagBits(bits, options)] as const
        return dispatch(open, 'connectDomainQemuMonitorEventRegister', [...args], limits)
      },
      deregister: id => dispatch(open, 'connectDomainQemuMonitorEventDeregister', [id]),
    },
    options,
  )
}
