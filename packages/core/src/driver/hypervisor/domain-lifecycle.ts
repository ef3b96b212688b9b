import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'

/**
 * Starting and ending domains, saving them to disk, dumping their memory, and their sleep.
 *
 * A slot that takes a domain rejects with NO_DOMAIN when no domain with that UUID exists any more, and with
 * OPERATION_INVALID when it is not in the state that is asked for; nothing has changed then. In its place, callers must be
 * ready for INTERNAL_ERROR from `domainCreateWithFlags`, `domainSuspend`, `domainResume` and `domainShutdownFlags`, which is
 * what libvirt's test driver answers there. While another job holds the domain, a slot waits for it as long as the call's
 * deadline permits, or rejects with OPERATION_TIMEOUT.
 *
 * @typeParam S - the driver's session
 */
export interface DomainLifecycleSlots<S> {
  /** `domainCreateWithFlags` without flags (`virDomainCreate`). Core derives it from that one. */
  readonly domainCreate?: Slot<S, [domain: DomainRef], void>

  /**
   * Start a defined domain that does not run (`virDomainCreateWithFlags`). Answers with its new id, once the
   * virtual CPUs run, or stand ready with PAUSED. `flags` are `DomainStartFlag`.
   *
   * A managed save image is restored in place of a boot and then removed, unless FORCE_BOOT is set; a domain that
   * was saved paused stays paused. When the start fails the domain is SHUTOFF as before, nothing is left of it on
   * the host, and the error says what the hypervisor said. Causes the events lifecycle STARTED with detail BOOTED
   * or RESTORED, and RESUMED or SUSPENDED where the driver has them.
   */
  readonly domainCreateWithFlags?: Slot<S, [domain: DomainRef, flags: number], DomainRef>

  /**
   * `domainCreateWithFlags` for a container, whose init process gets the open descriptors `files` of this process
   * as its own 3, 4 and so on (`virDomainCreateWithFiles`). The driver duplicates them; the caller closes its own.
   */
  readonly domainCreateWithFiles?: Slot<
    S,
    [domain: DomainRef, files: readonly number[], flags: number],
    DomainRef
  >

  /**
   * Start a domain from a `<domain>` document without defining it (`virDomainCreateXML`). The domain is transient:
   * it is gone when it ends. `flags` are `DomainStartFlag`.
   *
   * When a domain with that name and UUID is defined already and does not run, it is started with this
   * configuration and keeps its own for later. Rejects with OPERATION_INVALID when it runs, OPERATION_FAILED when
   * the name or the UUID belongs to another domain, XML_DETAIL, XML_ERROR, CONFIG_UNSUPPORTED, and always with
   * OPERATION_UNSUPPORTED where the manifest says that there are no transient domains. Events and failure as in
   * `domainCreateWithFlags`.
   */
  readonly domainCreateXML?: Slot<S, [xmlDesc: string, flags: number], DomainRef>

  /**
   * `domainCreateXML` for a container, with `files` as in `domainCreateWithFiles` (`virDomainCreateXMLWithFiles`).
   */
  readonly domainCreateXMLWithFiles?: Slot<
    S,
    [xmlDesc: string, files: readonly number[], flags: number],
    DomainRef
  >

  /**
   * Stop the virtual CPUs of a running domain; its memory and devices stay (`virDomainSuspend`). Answers once they
   * stand still. For a domain that is PAUSED already it does nothing or rejects with OPERATION_INVALID, as drivers
   * differ; one that is PMSUSPENDED rejects with OPERATION_INVALID. Causes the event lifecycle SUSPENDED with
   * detail PAUSED.
   */
  readonly domainSuspend?: Slot<S, [domain: DomainRef], void>

  /**
   * Let the virtual CPUs of a PAUSED domain run again (`virDomainResume`). For a running domain it does nothing or
   * rejects with OPERATION_INVALID, as drivers differ; one that is PMSUSPENDED rejects with OPERATION_INVALID, see
   * `domainPMWakeup`. Causes the event lifecycle RESUMED with detail UNPAUSED.
   */
  readonly domainResume?: Slot<S, [domain: DomainRef], void>

  /** `domainShutdownFlags` without flags (`virDomainShutdown`). Core derives it from that one. */
  readonly domainShutdown?: Slot<S, [domain: DomainRef], void>

  /**
   * Ask the guest to shut down (`virDomainShutdownFlags`), in a way that `flags` (`DomainShutdownFlag`) choose.
   *
   * Answers as soon as the request is delivered: the guest follows in its own time, or never, and `<on_poweroff>`
   * decides what becomes of the domain then. With GUEST_AGENT it rejects with AGENT_UNRESPONSIVE when the agent
   * does not answer. When the guest is down: the events lifecycle SHUTDOWN, and STOPPED with detail SHUTDOWN.
   */
  readonly domainShutdownFlags?: Slot<S, [domain: DomainRef, flags: number], void>

  /**
   * Ask the guest to reboot (`virDomainReboot`), in a way that `flags` (`DomainRebootFlag`) choose. Answers as
   * `domainShutdownFlags` does. The domain keeps its id; `<on_reboot>` may end it instead. Causes the event reboot
   * when the guest restarts.
   */
  readonly domainReboot?: Slot<S, [domain: DomainRef, flags: number], void>

  /**
   * Press the reset button of a running domain (`virDomainReset`): the guest starts again at once and loses what it
   * had not written to disk. Causes the event reboot. No flags have a meaning.
   */
  readonly domainReset?: Slot<S, [domain: DomainRef, flags: number], void>

  /** `domainDestroyFlags` without flags (`virDomainDestroy`). Core derives it from that one. */
  readonly domainDestroy?: Slot<S, [domain: DomainRef], void>

  /**
   * Pull the plug of a domain in any running state (`virDomainDestroyFlags`). `flags` are `DomainDestroyFlag`.
   *
   * Afterwards the domain is SHUTOFF with reason DESTROYED, or gone if it was transient, and the host has back all
   * that it held. Works while the guest or its control channel hangs and while another job waits for them. With
   * GRACEFUL it rejects with SYSTEM_ERROR when the hypervisor does not end in time, and the domain goes on. Causes
   * the event lifecycle STOPPED with detail DESTROYED.
   */
  readonly domainDestroyFlags?: Slot<S, [domain: DomainRef, flags: number], void>

  /** `domainSaveFlags` without document and flags (`virDomainSave`). Core derives it from that one. */
  readonly domainSave?: Slot<S, [domain: DomainRef, to: string], void>

  /**
   * Write the state of a running domain to the file `to` on the hypervisor's host and end the domain
   * (`virDomainSaveFlags`). `flags` are `DomainSaveFlag` without RESET_NVRAM.
   *
   * `dxml`, a `<domain>` document, takes the place of the live configuration inside the image; it may differ from
   * that only in what the guest cannot see, such as paths of disks on the host. Afterwards the domain is SHUTOFF
   * with reason SAVED, or gone if it was transient. When it fails or is cancelled the domain goes on as before and
   * no file is left. `domainGetJobInfo` shows progress, `domainAbortJob` cancels. Causes the events lifecycle
   * SUSPENDED, and STOPPED with detail SAVED.
   */
  readonly domainSaveFlags?: Slot<
    S,
    [domain: DomainRef, to: string, dxml: string | undefined, flags: number],
    void
  >

  /**
   * `domainSaveFlags` with its arguments as typed parameters, named in `DomainSaveFields` (`virDomainSaveParams`).
   * Without `file` it saves to the driver's own place, as `domainManagedSave` does.
   */
  readonly domainSaveParams?: Slot<S, [domain: DomainRef, params: TypedParameters, flags: number], void>

  /** `domainRestoreFlags` without document and flags (`virDomainRestore`). Core derives it from that one. */
  readonly domainRestore?: Slot<S, [from: string], void>

  /**
   * Start a domain from the image `from` that `domainSaveFlags` wrote (`virDomainRestoreFlags`). `flags` are
   * `DomainSaveFlag`; without RUNNING or PAUSED the image decides. `dxml` as in `domainSaveFlags`.
   *
   * The domain is transient unless it is still defined. The image stays, and is good for one use: its disks move
   * on. Rejects with OPERATION_INVALID when the domain runs already, SYSTEM_ERROR when the file cannot be read,
   * OPERATION_FAILED when it is no image or incomplete. Causes the event lifecycle STARTED with detail RESTORED,
   * then RESUMED or SUSPENDED.
   */
  readonly domainRestoreFlags?: Slot<S, [from: string, dxml: string | undefined, flags: number], void>

  /**
   * `domainRestoreFlags` with its arguments as typed parameters, named in `DomainSaveFields`
   * (`virDomainRestoreParams`). Rejects with INVALID_ARG without `file`.
   */
  readonly domainRestoreParams?: Slot<S, [params: TypedParameters, flags: number], void>

  /**
   * The `<domain>` document inside a saved image (`virDomainSaveImageGetXMLDesc`). Secrets are left out unless
   * `flags` (`DomainSaveImageXmlFlag`) has SECURE.
   */
  readonly domainSaveImageGetXMLDesc?: Slot<S, [file: string, flags: number], string>

  /**
   * Replace the `<domain>` document inside a saved image (`virDomainSaveImageDefineXML`), under the rule of `dxml`
   * in `domainSaveFlags`; CONFIG_UNSUPPORTED for a change that the guest would see. `flags` RUNNING or PAUSED
   * (`DomainSaveFlag`) also change how the domain comes back. The image is either changed as a whole or left as it
   * was.
   */
  readonly domainSaveImageDefineXML?: Slot<S, [file: string, dxml: string, flags: number], void>

  /**
   * Save a running domain to a place of the driver's own, from which its next start restores it
   * (`virDomainManagedSave`). `flags` are `DomainSaveFlag` without RESET_NVRAM. Otherwise as `domainSaveFlags`.
   * Rejects with OPERATION_INVALID for a transient domain, which could never be started again.
   */
  readonly domainManagedSave?: Slot<S, [domain: DomainRef, flags: number], void>

  /**
   * Whether a managed save image waits for the next start (`virDomainHasManagedSaveImage`). Never for a running
   * domain. No flags have a meaning.
   */
  readonly domainHasManagedSaveImage?: Slot<S, [domain: DomainRef, flags: number], boolean>

  /**
   * Remove the managed save image, so that the next start boots (`virDomainManagedSaveRemove`). Without an image
   * nothing happens. No flags have a meaning.
   */
  readonly domainManagedSaveRemove?: Slot<S, [domain: DomainRef, flags: number], void>

  /**
   * `domainSaveImageGetXMLDesc` for the managed save image (`virDomainManagedSaveGetXMLDesc`). Rejects with
   * OPERATION_INVALID when there is none. SECURE is refused on a read-only connection.
   */
  readonly domainManagedSaveGetXMLDesc?: Slot<S, [domain: DomainRef, flags: number], string>

  /**
   * `domainSaveImageDefineXML` for the managed save image (`virDomainManagedSaveDefineXML`). Rejects with
   * OPERATION_INVALID when there is none.
   */
  readonly domainManagedSaveDefineXML?: Slot<S, [domain: DomainRef, dxml: string, flags: number], void>

  /** `domainCoreDumpWithFormat` in format RAW (`virDomainCoreDump`). Core derives it from that one. */
  readonly domainCoreDump?: Slot<S, [domain: DomainRef, to: string, flags: number], void>

  /**
   * Write the memory of a running domain to the file `to` on the hypervisor's host (`virDomainCoreDumpWithFormat`).
   * `dumpformat` is a `DomainCoreDumpFormat`; one that the driver lacks rejects with OPERATION_UNSUPPORTED.
   *
   * The domain stands still meanwhile and then goes on, unless `flags` (`DomainCoreDumpFlag`) say otherwise.
   * Progress and cancel as in `domainSaveFlags`; no incomplete file is left. With CRASH the event lifecycle STOPPED
   * follows, with detail CRASHED.
   */
  readonly domainCoreDumpWithFormat?: Slot<
    S,
    [domain: DomainRef, to: string, dumpformat: number, flags: number],
    void
  >

  /**
   * Put a running guest to sleep by its own power management, through its agent where the driver needs one
   * (`virDomainPMSuspendForDuration`). `target` is a `NodeSuspendTarget`; after `duration` seconds it wakes by
   * itself, with 0 never. Rejects with ARGUMENT_UNSUPPORTED for another duration than 0 where the driver cannot
   * wake it, and with AGENT_UNRESPONSIVE. Causes the event lifecycle PMSUSPENDED, or with target DISK usually
   * STOPPED. No flags have a meaning.
   */
  readonly domainPMSuspendForDuration?: Slot<
    S,
    [domain: DomainRef, target: number, duration: bigint, flags: number],
    void
  >

  /**
   * Wake a domain that is PMSUSPENDED before its time (`virDomainPMWakeup`). Causes the events pm-wakeup, and
   * lifecycle STARTED with detail WAKEUP. No flags have a meaning.
   */
  readonly domainPMWakeup?: Slot<S, [domain: DomainRef, flags: number], void>

  /**
   * Set what follows when the guest powers off, reboots or crashes (`virDomainSetLifecycleAction`): `type` is a
   * `DomainLifecycle`, `action` a `DomainLifecycleAction`. `flags` are `DomainAffectFlag`, both bits allowed. A
   * pair that makes no sense, such as a core dump at poweroff, rejects with INVALID_ARG.
   */
  readonly domainSetLifecycleAction?: Slot<
    S,
    [domain: DomainRef, type: number, action: number, flags: number],
    void
  >
}
