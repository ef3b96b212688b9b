import type { CallOptions } from '../call-options.ts'
import {
  DomainDestroyFlag,
  DomainLifecycle,
  DomainLifecycleAction,
  DomainShutdownFlag,
} from '../driver/enums/domain-lifecycle.ts'
import { NodeSuspendTarget } from '../driver/enums/node-suspend-target.ts'
import { enumNumber, type NameOf } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import { DomainMetadataFacet } from './metadata.ts'
import { impactFlags, type ImpactOptions } from './impact-options.ts'
import { startBits, type StartOptions } from './start-options.ts'

const shutdownBits = {
  acpi: DomainShutdownFlag.ACPI_POWER_BTN,
  agent: DomainShutdownFlag.GUEST_AGENT,
  initctl: DomainShutdownFlag.INITCTL,
  signal: DomainShutdownFlag.SIGNAL,
  paravirt: DomainShutdownFlag.PARAVIRT,
}
const destroyBits = { graceful: DomainDestroyFlag.GRACEFUL, removeLogs: DomainDestroyFlag.REMOVE_LOGS }

/** Ways to ask a guest to shut down or reboot; none lets the driver choose. */
export interface ShutdownOptions extends CallOptions {
  /** Press the ACPI power button. */
  readonly acpi?: boolean
  /** Ask the guest agent. */
  readonly agent?: boolean
  /** Write to initctl in the container. */
  readonly initctl?: boolean
  /** Send a signal to init in the container. */
  readonly signalInit?: boolean
  /** Ask through the paravirtual channel. */
  readonly paravirt?: boolean
}

/** How a domain is ended. */
export interface DestroyOptions extends CallOptions {
  /** Only ask the hypervisor's process to end; give up rather than kill it. */
  readonly graceful?: boolean
  /** Remove the log files of the domain too. */
  readonly removeLogs?: boolean
}

/** How long a guest sleeps. */
export interface PmSuspendOptions extends CallOptions {
  /** Seconds after which it wakes by itself; 0, or left out, for never. */
  readonly duration?: bigint
}

/** Starting and stopping a domain, and its sleep: a part of the facet `domain-lifecycle`. */
export abstract class DomainLifecycleFacet extends DomainMetadataFacet {
  /**
   * Starts a defined domain (`virDomainCreate`, `virDomainCreateWithFlags`; `virDomainCreateWithFiles` for `files`), from
   * its managed save image where it has one. Afterwards {@link id} is that of the running domain.
   *
   * @throws VirtError `OPERATION_INVALID` when it runs already; `CONFIG_UNSUPPORTED` for what this host cannot provide.
   */
  async create(options: StartOptions = {}): Promise<void> {
    const flags = flagBits(startBits, options)
    const { files } = options
    const started =
      files === undefined
        ? this.ask('domainCreateWithFlags', [this.ref, flags], options)
        : this.ask('domainCreateWithFiles', [this.ref, files, flags], options)
    this.ref = await started
  }

  /**
   * Stops the virtual CPUs and keeps the memory (`virDomainSuspend`).
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run.
   */
  async suspend(options?: CallOptions): Promise<void> {
    await this.ask('domainSuspend', [this.ref], options)
  }

  /**
   * Lets a suspended domain go on (`virDomainResume`).
   *
   * @throws VirtError `OPERATION_INVALID` when it is not running or paused.
   */
  async resume(options?: CallOptions): Promise<void> {
    await this.ask('domainResume', [this.ref], options)
  }

  /**
   * Asks the guest to shut down (`virDomainShutdown`, `virDomainShutdownFlags`). It may take its time or ignore the
   * request: wait for the event `domain-lifecycle`.
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run; `AGENT_UNRESPONSIVE` for `agent` without an agent.
   */
  async shutdown(options: ShutdownOptions = {}): Promise<void> {
    await this.ask('domainShutdownFlags', [this.ref, requestBits(options)], options)
  }

  /**
   * Asks the guest to restart (`virDomainReboot`).
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run.
   */
  async reboot(options: ShutdownOptions = {}): Promise<void> {
    await this.ask('domainReboot', [this.ref, requestBits(options)], options)
  }

  /**
   * Presses the reset button (`virDomainReset`): the guest loses what it had not written to disk.
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run.
   */
  async reset(options?: CallOptions): Promise<void> {
    await this.ask('domainReset', [this.ref, 0], options)
  }

  /**
   * Ends the domain at once, as if the power was cut (`virDomainDestroy`, `virDomainDestroyFlags`). A transient domain is
   * gone afterwards.
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run; `OPERATION_FAILED` for `graceful` when it does not end.
   */
  async destroy(options: DestroyOptions = {}): Promise<void> {
    await this.ask('domainDestroyFlags', [this.ref, flagBits(destroyBits, options)], options)
    if (this.ref.id !== -1) this.ref = { ...this.ref, id: -1 }
  }

  /**
   * Puts a running guest to sleep by its own power management (`virDomainPMSuspendForDuration`).
   *
   * @param target - `mem` (S3), `disk` (S4) or `hybrid`
   * @throws VirtError `ARGUMENT_UNSUPPORTED` for a duration where the driver cannot wake it; `AGENT_UNRESPONSIVE` without an
   * agent where the driver needs one.
   */
  async pmSuspend(target: NameOf<typeof NodeSuspendTarget>, options: PmSuspendOptions = {}): Promise<void> {
    const { duration = 0n } = options
    const number = enumNumber(NodeSuspendTarget, target)
    await this.ask('domainPMSuspendForDuration', [this.ref, number, duration, 0], options)
  }

  /**
   * Wakes a guest that {@link pmSuspend} put to sleep (`virDomainPMWakeup`).
   *
   * @throws VirtError `OPERATION_INVALID` when it does not sleep.
   */
  async pmWakeup(options?: CallOptions): Promise<void> {
    await this.ask('domainPMWakeup', [this.ref, 0], options)
  }

  /**
   * Sets what follows when the guest powers off, reboots or crashes (`virDomainSetLifecycleAction`).
   *
   * @throws VirtError `INVALID_ARG` for a pair that makes no sense, such as a core dump at poweroff.
   */
  async setLifecycleAction(
    on: NameOf<typeof DomainLifecycle>,
    action: NameOf<typeof DomainLifecycleAction>,
    options: ImpactOptions = {},
  ): Promise<void> {
    const type = enumNumber(DomainLifecycle, on)
    const number = enumNumber(DomainLifecycleAction, action)
    const flags = impactFlags(options)
    await this.ask('domainSetLifecycleAction', [this.ref, type, number, flags], options)
  }
}

function requestBits({ signalInit, ...options }: ShutdownOptions): number {
  return flagBits(shutdownBits, { ...options, signal: signalInit })
}
