import type { CallOptions } from '../call-options.ts'
import { KeycodeSet } from '../driver/enums/domain-console.ts'
import { DomainProcessSignal } from '../driver/enums/domain-process-signal.ts'
import { enumNumber, type NameOf } from '../enum-name.ts'
import { DomainFilesystemFacet } from './guest-filesystems.ts'

/** How keys are pressed. */
export interface SendKeyOptions extends CallOptions {
  /** The table that the codes are from (`virKeycodeSet`); `linux` when left out. */
  readonly codeset?: NameOf<typeof KeycodeSet>
  /** For how many milliseconds they are held; as the hypervisor finds right when left out. */
  readonly holdtime?: number
}

/** Keys, signals and interrupts for the guest: a part of the facet `domain-console`. */
export abstract class DomainInputFacet extends DomainFilesystemFacet {
  /**
   * Presses keys together, holds and releases them (`virDomainSendKey`).
   *
   * @param keycodes - 1 to 16 codes
   * @throws VirtError `INVALID_ARG` for more, and for a code that the hypervisor does not have; no key is pressed then.
   */
  async sendKey(keycodes: readonly number[], options: SendKeyOptions = {}): Promise<void> {
    const { codeset = 'linux', holdtime = 0 } = options
    const set = enumNumber(KeycodeSet, codeset)
    await this.ask('domainSendKey', [this.ref, set, holdtime, keycodes, 0], options)
  }

  /**
   * Sends a signal to a process of the guest (`virDomainSendProcessSignal`).
   *
   * @param pid - a process as the guest numbers them, or if negative a process group
   * @param signal - such as `term`; `nop` only tells whether the process exists (`virDomainProcessSignal`)
   */
  async sendProcessSignal(
    pid: bigint,
    signal: NameOf<typeof DomainProcessSignal>,
    options?: CallOptions,
  ): Promise<void> {
    const number = enumNumber(DomainProcessSignal, signal)
    await this.ask('domainSendProcessSignal', [this.ref, pid, number, 0], options)
  }

  /** Sends a non-maskable interrupt to the guest (`virDomainInjectNMI`). */
  async injectNmi(options?: CallOptions): Promise<void> {
    await this.ask('domainInjectNMI', [this.ref, 0], options)
  }
}
