import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'
import type { StreamRef } from '../stream-driver.ts'

/**
 * Consoles, channels and displays of running domains, and keys, signals and interrupts for their guests.
 *
 * All reject with NO_DOMAIN when no domain with that UUID exists any more, and with OPERATION_INVALID when it does
 * not run. A slot that takes a stream attaches the stream's driver (`StreamRef.attach`) before it answers, or else
 * rejects and leaves the stream untouched.
 *
 * @typeParam S - the driver's session
 */
export interface DomainConsoleSlots<S> {
  /**
   * Connect a stream, both ways, to a console, serial or parallel port of the guest (`virDomainOpenConsole`).
   * `device` is the alias of the device, such as `serial0`; undefined means the first console, or without one the
   * first serial port. `flags` are `DomainConsoleFlag`.
   *
   * One reader at a time: rejects with OPERATION_FAILED while somebody has the console open, unless FORCE is set.
   * INVALID_ARG when there is no such device, OPERATION_UNSUPPORTED when its back end is none that can be opened.
   * The stream ends when the guest does; ending the stream leaves the guest alone.
   */
  readonly domainOpenConsole?: Slot<
    S,
    [domain: DomainRef, device: string | undefined, stream: StreamRef, flags: number],
    void
  >

  /**
   * Connect a stream, both ways, to the host's end of a channel device (`virDomainOpenChannel`). `name` is the
   * device's alias, such as `channel0`, or the name that the guest sees, such as `org.qemu.guest_agent.0`;
   * undefined means the first channel. `flags` are `DomainChannelFlag`. Rejects as `domainOpenConsole` does.
   */
  readonly domainOpenChannel?: Slot<
    S,
    [domain: DomainRef, name: string | undefined, stream: StreamRef, flags: number],
    void
  >

  /**
   * Hand the open socket `fd`, a descriptor of this process, to a graphics server of the domain, which serves it as
   * it would a new client (`virDomainOpenGraphics`). `idx` counts the `<graphics>` elements from 0. `flags` are
   * `DomainOpenGraphicsFlag`. For local connections only. Rejects with INVALID_ARG when there is no such display,
   * CONFIG_UNSUPPORTED when its kind has no way in for a socket.
   */
  readonly domainOpenGraphics?: Slot<S, [domain: DomainRef, idx: number, fd: number, flags: number], void>

  /**
   * As `domainOpenGraphics`, but the driver makes the pair of sockets and answers with this side's descriptor,
   * which the caller closes (`virDomainOpenGraphicsFD`).
   */
  readonly domainOpenGraphicsFD?: Slot<S, [domain: DomainRef, idx: number, flags: number], number>

  /**
   * Send a picture of one screen into the stream (`virDomainScreenshot`); the answer is its MIME type, such as
   * `image/png`. The stream ends with the picture. `screen` counts heads from 0, those of the first video device
   * before those of the second; INVALID_ARG when there is none. Temporary files of the driver are gone when the
   * stream ends, in whatever way. No flags have a meaning.
   */
  readonly domainScreenshot?: Slot<
    S,
    [domain: DomainRef, stream: StreamRef, screen: number, flags: number],
    string
  >

  /**
   * Press 1 to 16 keys together, hold them for `holdtime` milliseconds and release them (`virDomainSendKey`).
   * `codeset` is the `KeycodeSet` of `keycodes`. Rejects with INVALID_ARG, before any key is pressed, for too many
   * keys or a code that has no counterpart in the hypervisor's own set. No flags have a meaning.
   */
  readonly domainSendKey?: Slot<
    S,
    [domain: DomainRef, codeset: number, holdtime: number, keycodes: readonly number[], flags: number],
    void
  >

  /**
   * Send a signal to a process in the guest (`virDomainSendProcessSignal`). `pidValue` is a process, as the guest
   * numbers them, or if negative a process group; 0 rejects with INVALID_ARG. A driver that has this slot supports
   * at least process 1. `signum` is a `DomainProcessSignal`; NOP only tells whether the process exists. No flags
   * have a meaning.
   */
  readonly domainSendProcessSignal?: Slot<
    S,
    [domain: DomainRef, pidValue: bigint, signum: number, flags: number],
    void
  >

  /** Send a non-maskable interrupt to the guest (`virDomainInjectNMI`). No flags have a meaning. */
  readonly domainInjectNMI?: Slot<S, [domain: DomainRef, flags: number], void>
}
