import type { CallOptions } from '../call-options.ts'
import { DomainDestroyFlag, DomainShutdownFlag } from '../driver/enums/domain-lifecycle.ts'
import { DomainSaveFlag } from '../driver/enums/domain-save.ts'
import { flagBits } from '../flag-bits.ts'
import type { Job } from '../job.ts'
import { DomainDefineFacet } from './definition.ts'
import { domainJob } from './domain-job.ts'
import { startBits, type StartOptions } from './start-options.ts'

const shutdownBits = {
  acpi: DomainShutdownFlag.ACPI_POWER_BTN,
  agent: DomainShutdownFlag.GUEST_AGENT,
  initctl: DomainShutdownFlag.INITCTL,
  signal: DomainShutdownFlag.SIGNAL,
  paravirt: DomainShutdownFlag.PARAVIRT,
}
const destroyBits = { graceful: DomainDestroyFlag.GRACEFUL, removeLogs: DomainDestroyFlag.REMOVE_LOGS }
const saveBits = {
  bypassCache: DomainSaveFlag.BYPASS_CACHE,
  running: DomainSaveFlag.RUNNING,
  paused: DomainSaveFlag.PAUSED,
}

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

/** How a domain's memory is saved. */
export interface SaveOptions extends CallOptions {
  /** Write past the host's file cache. */
  readonly bypassCache?: boolean
  /** Let it run when it is restored, also if it is paused now. */
  readonly running?: boolean
  /** Leave it paused when it is restored, also if it runs now. */
  readonly paused?: boolean
}

/** Starting, stopping and saving a domain: the facet `domain-lifecycle`. */
export abstract class DomainLifecycleFacet extends DomainDefineFacet {
  /**
   * Starts a defined domain (`virDomainCreateWithFlags`), from its managed save image where it has one. Afterwards
   * {@link id} is that of the running domain.
   *
   * @throws VirtError `OPERATION_INVALID` when it runs already; `CONFIG_UNSUPPORTED` for what this host cannot provide.
   */
  async create(options: StartOptions = {}): Promise<void> {
    this.adopt(await this.ask('domainCreateWithFlags', [this.ref, flagBits(startBits, options)], options))
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
   * Asks the guest to shut down (`virDomainShutdownFlags`). It may take its time or ignore the request: wait for the
   * event `domain-lifecycle`.
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
   * Ends the domain at once, as if the power was cut (`virDomainDestroyFlags`). A transient domain is gone afterwards.
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run; `OPERATION_FAILED` for `graceful` when it does not end.
   */
  async destroy(options: DestroyOptions = {}): Promise<void> {
    await this.ask('domainDestroyFlags', [this.ref, flagBits(destroyBits, options)], options)
    if (this.ref.id !== -1) this.adopt({ ...this.ref, id: -1 })
  }

  /**
   * Saves memory and devices to a file on the host and stops the domain (`virDomainSaveFlags`).
   *
   * @param file - an absolute path on the host
   */
  save(file: string, options: SaveOptions = {}): Job<void> {
    const flags = flagBits(saveBits, options)
    return domainJob(this.open, this.ref, options, limits =>
      this.ask('domainSaveFlags', [this.ref, file, undefined, flags], limits),
    )
  }

  /** Saves memory and devices where the next {@link create} finds them, and stops the domain (`virDomainManagedSave`). */
  managedSave(options: SaveOptions = {}): Job<void> {
    const flags = flagBits(saveBits, options)
    return domainJob(this.open, this.ref, options, limits =>
      this.ask('domainManagedSave', [this.ref, flags], limits),
    )
  }

  /** Whether the next start continues from a managed save image (`virDomainHasManagedSaveImage`). */
  async hasManagedSave(options?: CallOptions): Promise<boolean> {
    return this.ask('domainHasManagedSaveImage', [this.ref, 0], options)
  }

  /** Removes the managed save image (`virDomainManagedSaveRemove`). */
  async removeManagedSave(options?: CallOptions): Promise<void> {
    await this.ask('domainManagedSaveRemove', [this.ref, 0], options)
  }
}

function requestBits({ signalInit, ...options }: ShutdownOptions): number {
  return flagBits(shutdownBits, { ...options, signal: signalInit })
}
