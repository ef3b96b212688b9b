import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'
import type { QemuMonitorAnswer, QemuMonitorEvent } from './qemu-monitor.ts'

/**
 * What only one hypervisor has: QEMU's monitor and guest agent in the raw, and the namespaces of an LXC container. No other
 * driver fills these slots.
 *
 * A domain that is gone rejects with NO_DOMAIN, one that does not run with OPERATION_INVALID. Files are numbers of this
 * process, so that slots with files are not for connections to another machine.
 *
 * @typeParam S - the driver's session
 */
export interface VendorSlots<S> {
  /**
   * Send a command to a domain's monitor and answer what it said, be it an error (`virDomainQemuMonitorCommand`). Flags:
   * `DomainQemuMonitorCommandFlag`. The driver does not learn what the command changed; from then on the domain is tainted
   * (`custom-monitor`).
   */
  readonly domainQemuMonitorCommand?: Slot<S, [domain: DomainRef, command: string, flags: number], string>

  /**
   * The same, passing open files to QEMU and back (`virDomainQemuMonitorCommandWithFiles`). QEMU gets copies of `files`; the
   * caller closes its own.
   */
  readonly domainQemuMonitorCommandWithFiles?: Slot<
    S,
    [domain: DomainRef, command: string, files: readonly number[], flags: number],
    QemuMonitorAnswer
  >

  /**
   * Take over a QEMU process that was started by hand, with its monitor on a unix socket (`virDomainQemuAttach`). It
   * becomes a running domain, named and identified as its command line says. A process that cannot be taken over is left
   * alone and rejects with OPERATION_INVALID.
   */
  readonly domainQemuAttach?: Slot<S, [pidValue: number, flags: number], DomainRef>

  /**
   * Send a command, a JSON object, to a domain's guest agent (`virDomainQemuAgentCommand`). Waits `timeout` seconds for the
   * answer, or as `DomainQemuAgentCommandTimeout` says; undefined when there is none because nobody waited for it. Rejects
   * as the slots of `DomainGuestSlots` do.
   */
  readonly domainQemuAgentCommand?: Slot<
    S,
    [domain: DomainRef, command: string, timeout: number, flags: number],
    string | undefined
  >

  /**
   * Call `listener` for monitor events, of one domain or of all, with one name or with any
   * (`virConnectDomainQemuMonitorEventRegister`). Flags: `QemuMonitorEventRegisterFlag`. Answers a number, not negative, for
   * `connectDomainQemuMonitorEventDeregister`; the first event may come before it. Events come in the order in which they
   * happened.
   */
  readonly connectDomainQemuMonitorEventRegister?: Slot<
    S,
    [
      domain: DomainRef | undefined,
      event: string | undefined,
      listener: (event: QemuMonitorEvent) => void,
      flags: number,
    ],
    number
  >

  /**
   * Call a listener no more (`virConnectDomainQemuMonitorEventDeregister`). An unknown number rejects with INVALID_ARG.
   */
  readonly connectDomainQemuMonitorEventDeregister?: Slot<S, [callbackId: number], void>

  /**
   * Open the namespaces of a running container (`virDomainLxcOpenNamespace`). Answers open files for `setns`, which the
   * receiver closes.
   */
  readonly domainLxcOpenNamespace?: Slot<S, [domain: DomainRef, flags: number], readonly number[]>
}
