import type { TypedParameters } from '@guestwork/util'
import type { OpenRequest, OpenResult } from '../connect-driver.ts'
import type { ConnectCloseReason } from '../enums/connection.ts'
import type { Slot } from '../slot.ts'

/** Hears once that a connection was lost, and why (`virConnectCloseFunc`). */
export type ConnectCloseListener = (reason: ConnectCloseReason) => void

/**
 * Opening and closing a connection, and what it is.
 *
 * @typeParam S - the driver's session
 */
export interface ConnectionSlots<S> {
  /**
   * The URI that suits this machine, when a user names none; undefined when the hypervisor is not there
   * (`connectURIProbe` of libvirt's drivers). Asked before any connection is open. Looks around only: it starts
   * nothing and needs no rights.
   */
  readonly connectURIProbe?: Slot<undefined, [], string | undefined>

  /**
   * Open a connection (`virConnectOpen`, `virConnectOpenReadOnly`, `virConnectOpenAuth`). Every driver has this
   * slot. The call has no session yet; the one in the answer is what all other slots find in `call.session`.
   *
   * Answers `declined` for a URI that is another driver's, without having touched the network. Rejects when the URI
   * is this driver's but cannot be served: INVALID_ARG for a path or query that it does not know, NO_CONNECT or
   * OPERATION_FAILED when the host cannot be reached, AUTH_FAILED, AUTH_CANCELLED. A call that rejects or whose
   * signal fires has released whatever it had opened. Core refuses writes on a read-only connection itself.
   */
  readonly connectOpen: Slot<undefined, [request: OpenRequest], OpenResult<S>>

  /**
   * Release the session (`virConnectClose`). Core calls this once, when no other slot runs any more, and does not
   * use the session afterwards. Ends domains that were started with AUTODESTROY, and all registrations. Settles
   * also when the host no longer answers, at the latest when `call.signal` fires.
   */
  readonly connectClose?: Slot<S, [], void>

  /**
   * Whether the host can do what `feature`, a `DriverFeature`, stands for (`virConnectSupportsFeature`, internal to
   * libvirt). False for a number that the driver does not know.
   */
  readonly connectSupportsFeature?: Slot<S, [feature: number], boolean>

  /**
   * The name of the hypervisor driver at the far end, such as `QEMU` or `ESX` (`virConnectGetType`). Absent, it is
   * the driver's own name.
   */
  readonly connectGetType?: Slot<S, [], string>

  /**
   * The hypervisor's version, as major * 1,000,000 + minor * 1,000 + release (`virConnectGetVersion`); 0 when it
   * cannot be found out.
   */
  readonly connectGetVersion?: Slot<S, [], number>

  /**
   * The version of libvirt, or what takes its place, at the far end; a number as in `connectGetVersion`
   * (`virConnectGetLibVersion`).
   */
  readonly connectGetLibVersion?: Slot<S, [], number>

  /**
   * The host name of the machine that the hypervisor runs on, fully qualified where possible
   * (`virConnectGetHostname`).
   */
  readonly connectGetHostname?: Slot<S, [], string>

  /**
   * Whether what the connection carries is encrypted (`virConnectIsEncrypted`). False when nothing leaves this
   * process.
   */
  readonly connectIsEncrypted?: Slot<S, [], boolean>

  /**
   * Whether nobody can listen in: the connection is encrypted, or never leaves this machine (`virConnectIsSecure`).
   */
  readonly connectIsSecure?: Slot<S, [], boolean>

  /**
   * Whether the connection still stands, as far as is known without asking the host (`virConnectIsAlive`). Always
   * true when there is none that could break.
   */
  readonly connectIsAlive?: Slot<S, [], boolean>

  /**
   * Watch the transport (`virConnectSetKeepAlive`): after `interval` seconds without traffic send a message, and
   * after `count` of them without an answer in a row treat the connection as lost. With `interval` 0 or less
   * nothing is sent; with `count` 0 silence of `interval` seconds suffices. Answers false when the far side cannot
   * take part.
   */
  readonly connectSetKeepAlive?: Slot<S, [interval: number, count: number], boolean>

  /**
   * Call the listener once if the connection is lost, not when `connectClose` ends it
   * (`virConnectRegisterCloseCallback`). There is one listener at a time: a second one rejects with
   * OPERATION_FAILED. For drivers that hold a connection open; others leave the slot out.
   */
  readonly connectRegisterCloseCallback?: Slot<S, [listener: ConnectCloseListener], void>

  /**
   * Forget the listener of `connectRegisterCloseCallback` (`virConnectUnregisterCloseCallback`). Another function
   * than the registered one rejects with OPERATION_INVALID.
   */
  readonly connectUnregisterCloseCallback?: Slot<S, [listener: ConnectCloseListener], void>

  /**
   * Make calls on behalf of somebody else: `parameters` (`ConnectIdentityFields`) take the place of the caller's
   * identity at the far end (`virConnectSetIdentity`). Rejects with ACCESS_DENIED when the far end does not trust
   * the caller. For drivers that pass calls on; in this process core has the identity in hand. No flags have a
   * meaning.
   */
  readonly connectSetIdentity?: Slot<S, [parameters: TypedParameters, flags: number], void>
}
