import { formatBitmap, type Bitmap } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import {
  DomainAgentResponseTimeout,
  DomainAuthorizedSshKeysSetFlag,
  DomainGuestInfoType,
  DomainGuestVcpusFields,
  DomainPasswordFlag,
  DomainTimeFlag,
} from '../driver/enums/domain-guest.ts'
import type { DomainTime } from '../driver/hypervisor/guest-info.ts'
import { enumNumber, type NameOf } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import { guestInfo, type GuestInfo } from './guest-info.ts'
import { answeredParameters, type Answered } from './parameter-object.ts'
import { DomainStatsFacet } from './stats.ts'
import { numbersOf } from './tuning/cpu-map.ts'

/** A group of facts about a guest (`virDomainGuestInfoTypes`). */
export type GuestInfoGroup = NameOf<typeof DomainGuestInfoType>

/** How the SSH keys of a user change; without an option those that are given replace the others. */
export interface SshKeysOptions extends CallOptions {
  /** Add them to those that are there. */
  readonly append?: boolean
  /** Take them from those that are there. */
  readonly remove?: boolean
}

/** Which virtual CPUs a guest uses (`virDomainGetGuestVcpus`). */
export interface GuestVcpus {
  /** Those that it knows. */
  readonly vcpus?: Bitmap | undefined
  /** Those that it uses. */
  readonly online?: Bitmap | undefined
  /** Those that it can stop using. */
  readonly offlinable?: Bitmap | undefined
}

/** How long later calls wait for a guest's agent: seconds, for ever, as the driver finds right, or not at all. */
export type AgentTimeout = number | 'block' | 'default' | 'nowait'

/**
 * What is asked of the system inside the domain, usually through an agent that runs there: a part of the facet
 * `domain-guest`.
 *
 * All reject with `OPERATION_INVALID` when it does not run, `ARGUMENT_UNSUPPORTED` without a configured agent,
 * `AGENT_UNRESPONSIVE` for one that does not answer, and `OPERATION_UNSUPPORTED` for one that does not know the command.
 */
export abstract class DomainGuestFacet extends DomainStatsFacet {
  /** What time the guest thinks it is (`virDomainGetTime`). */
  async getTime(options?: CallOptions): Promise<DomainTime> {
    return this.ask('domainGetTime', [this.ref, 0], options)
  }

  /**
   * Sets the guest's clock (`virDomainSetTime`).
   *
   * @param time - undefined lets the guest take it from its hardware clock
   */
  async setTime(time: DomainTime | undefined, options?: CallOptions): Promise<void> {
    const { seconds, nseconds } = time ?? { seconds: 0n, nseconds: 0 }
    const flags = time === undefined ? DomainTimeFlag.SYNC : 0
    await this.ask('domainSetTime', [this.ref, seconds, nseconds, flags], options)
  }

  /**
   * Sets the password of a user of the guest (`virDomainSetUserPassword`). It never goes into a log.
   *
   * @param password - in clear text, or with `encrypted` in the form that the guest stores
   */
  async setUserPassword(
    user: string,
    password: string,
    { encrypted = false, ...options }: CallOptions & { readonly encrypted?: boolean } = {},
  ): Promise<void> {
    const flags = encrypted ? DomainPasswordFlag.ENCRYPTED : 0
    await this.ask('domainSetUserPassword', [this.ref, user, password, flags], options)
  }

  /** The SSH keys that let somebody in as a user, one line each (`virDomainAuthorizedSSHKeysGet`). */
  async getAuthorizedSshKeys(user: string, options?: CallOptions): Promise<readonly string[]> {
    return this.ask('domainAuthorizedSSHKeysGet', [this.ref, user, 0], options)
  }

  /**
   * Changes the SSH keys that let somebody in as a user (`virDomainAuthorizedSSHKeysSet`).
   *
   * @throws VirtError `INVALID_ARG` for `append` together with `remove`, and for either without a key.
   */
  async setAuthorizedSshKeys(
    user: string,
    keys: readonly string[],
    options: SshKeysOptions = {},
  ): Promise<void> {
    const bits = {
      append: DomainAuthorizedSshKeysSetFlag.APPEND,
      remove: DomainAuthorizedSshKeysSetFlag.REMOVE,
    }
    const flags = flagBits(bits, options)
    await this.ask('domainAuthorizedSSHKeysSet', [this.ref, user, keys, flags], options)
  }

  /**
   * Asks the guest about itself (`virDomainGetGuestInfo`).
   *
   * @param groups - what is asked; all that the agent can tell when left out or empty. One that is named and cannot be had
   * makes the call fail.
   */
  async getGuestInfo(
    groups: readonly GuestInfoGroup[] = [],
    options?: CallOptions,
  ): Promise<Answered<GuestInfo>> {
    const types = groups.reduce((bits, group) => bits | enumNumber(DomainGuestInfoType, group), 0)
    return guestInfo(await this.ask('domainGetGuestInfo', [this.ref, types, 0], options))
  }

  /** Which virtual CPUs the guest uses (`virDomainGetGuestVcpus`). */
  async getGuestVcpus(options?: CallOptions): Promise<Answered<GuestVcpus>> {
    const answer = await this.ask('domainGetGuestVcpus', [this.ref, 0], options)
    const { vcpus, online, offlinable, parameters } = answeredParameters(answer, DomainGuestVcpusFields)
    return {
      vcpus: numbersOf(vcpus),
      online: numbersOf(online),
      offlinable: numbersOf(offlinable),
      parameters,
    }
  }

  /**
   * Makes the guest use some of its virtual CPUs or not, and leaves the others (`virDomainSetGuestVcpus`).
   *
   * @throws VirtError `INVALID_ARG` for one that cannot be switched.
   */
  async setGuestVcpus(vcpus: Bitmap, enable: boolean, options?: CallOptions): Promise<void> {
    await this.ask('domainSetGuestVcpus', [this.ref, formatBitmap(vcpus), enable, 0], options)
  }

  /**
   * Sets how many seconds later calls wait for the agent, for as long as the domain runs
   * (`virDomainAgentSetResponseTimeout`).
   */
  async setAgentResponseTimeout(timeout: AgentTimeout, options?: CallOptions): Promise<void> {
    const seconds = typeof timeout === 'number' ? timeout : enumNumber(DomainAgentResponseTimeout, timeout)
    await this.ask('domainAgentSetResponseTimeout', [this.ref, seconds, 0], options)
  }
}
