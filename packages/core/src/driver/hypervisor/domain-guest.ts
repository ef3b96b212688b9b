import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'
import type { DomainFilesystem, DomainTime } from './guest-info.ts'

/**
 * What is asked of the system inside a domain, usually through an agent that runs there. Its answers are only as good as
 * the guest: a driver limits their size and believes nothing.
 *
 * A domain that is gone rejects with NO_DOMAIN, one that does not run with OPERATION_INVALID, one without a configured
 * agent with ARGUMENT_UNSUPPORTED. An agent that does not answer in time rejects with AGENT_UNRESPONSIVE, one that does not
 * know the command with OPERATION_UNSUPPORTED, one that answers with an error with INTERNAL_ERROR and what it said.
 *
 * @typeParam S - the driver's session
 */
export interface DomainGuestSlots<S> {
  /** What time the guest thinks it is (`virDomainGetTime`). */
  readonly domainGetTime?: Slot<S, [domain: DomainRef, flags: number], DomainTime>

  /**
   * Set the guest's clock, for instance after it was paused for long (`virDomainSetTime`). The time is seconds since the
   * epoch and nanoseconds, 0 to 999999999. Flags: `DomainTimeFlag`.
   */
  readonly domainSetTime?: Slot<
    S,
    [domain: DomainRef, seconds: bigint, nseconds: number, flags: number],
    void
  >

  /**
   * Set the password of a user of the guest (`virDomainSetUserPassword`). Flags: `DomainPasswordFlag`.
   * The password never goes into a log.
   */
  readonly domainSetUserPassword?: Slot<
    S,
    [domain: DomainRef, user: string, password: string, flags: number],
    void
  >

  /** The SSH keys that let somebody in as `user`, one line each, as they are in the guest (`virDomainAuthorizedSSHKeysGet`). */
  readonly domainAuthorizedSSHKeysGet?: Slot<
    S,
    [domain: DomainRef, user: string, flags: number],
    readonly string[]
  >

  /**
   * Set the SSH keys that let somebody in as `user` (`virDomainAuthorizedSSHKeysSet`). The keys replace those that are
   * there; none removes all. Flags: `DomainAuthorizedSshKeysSetFlag`; both exclude each other, and either needs at least
   * one key. To remove a key that is not there is no error.
   */
  readonly domainAuthorizedSSHKeysSet?: Slot<
    S,
    [domain: DomainRef, user: string, keys: readonly string[], flags: number],
    void
  >

  /**
   * Ask the guest about itself (`virDomainGetGuestInfo`). `types` combines `DomainGuestInfoType`; 0 asks for all that the
   * agent can tell and leaves the rest out. A group that is asked for by name and cannot be had makes the call fail.
   */
  readonly domainGetGuestInfo?: Slot<S, [domain: DomainRef, types: number, flags: number], TypedParameters>

  /** Which virtual CPUs the guest uses, in `DomainGuestVcpusFields` (`virDomainGetGuestVcpus`). */
  readonly domainGetGuestVcpus?: Slot<S, [domain: DomainRef, flags: number], TypedParameters>

  /**
   * Make the guest use (`enable`) or not use the virtual CPUs of `cpumap`, a list of numbers such as `2-5,^3`, and leave
   * the others (`virDomainSetGuestVcpus`). A CPU that cannot be switched rejects with INVALID_ARG.
   */
  readonly domainSetGuestVcpus?: Slot<
    S,
    [domain: DomainRef, cpumap: string, enable: boolean, flags: number],
    void
  >

  /**
   * Set how many seconds later calls wait for this domain's agent, or one of `DomainAgentResponseTimeout`
   * (`virDomainAgentSetResponseTimeout`). Less than -2 rejects with INVALID_ARG. Lasts as long as the domain runs. A call's
   * own deadline goes on top.
   */
  readonly domainAgentSetResponseTimeout?: Slot<S, [domain: DomainRef, timeout: number, flags: number], void>

  /**
   * Stop writes to file systems of the guest so that its disks are consistent (`virDomainFSFreeze`), those mounted at
   * `mountpoints` or with none given all. Answers how many were frozen. The guest writes nothing to them until
   * `domainFSThaw`.
   */
  readonly domainFSFreeze?: Slot<
    S,
    [domain: DomainRef, mountpoints: readonly string[], flags: number],
    number
  >

  /**
   * Let the guest write again to what `domainFSFreeze` froze (`virDomainFSThaw`). Answers how many file systems were
   * thawed; those that were not frozen do not count.
   */
  readonly domainFSThaw?: Slot<S, [domain: DomainRef, mountpoints: readonly string[], flags: number], number>

  /**
   * Make the guest tell its disks which blocks it does not need (`virDomainFSTrim`), of all its file systems or that at
   * `mountPoint`. Free ranges of fewer than `minimum` bytes may be left; an agent may refuse a minimum that is not 0.
   */
  readonly domainFSTrim?: Slot<
    S,
    [domain: DomainRef, mountPoint: string | undefined, minimum: bigint, flags: number],
    void
  >

  /** The file systems that the guest has mounted, and the disks that they lie on (`virDomainGetFSInfo`). */
  readonly domainGetFSInfo?: Slot<S, [domain: DomainRef, flags: number], readonly DomainFilesystem[]>
}
