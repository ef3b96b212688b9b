import type { CallOptions } from '../call-options.ts'
import {
  DomainGetHostnameFlag,
  DomainMessageFlag,
  DomainUndefineFlag,
  DomainXmlFlag,
} from '../driver/enums/domain-definition.ts'
import { DomainControlErrorReason, DomainControlState } from '../driver/enums/domain-control.ts'
import { enumName, type NameOf } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import { DomainObject } from './domain-object.ts'
import { domainStateName, domainStatus, type DomainStateName, type DomainStatus } from './state.ts'

const xmlBits = {
  secure: DomainXmlFlag.SECURE,
  inactive: DomainXmlFlag.INACTIVE,
  updateCpu: DomainXmlFlag.UPDATE_CPU,
  migratable: DomainXmlFlag.MIGRATABLE,
}
const undefineBits = {
  managedSave: DomainUndefineFlag.MANAGED_SAVE,
  snapshotsMetadata: DomainUndefineFlag.SNAPSHOTS_METADATA,
  checkpointsMetadata: DomainUndefineFlag.CHECKPOINTS_METADATA,
  nvram: DomainUndefineFlag.NVRAM,
  keepNvram: DomainUndefineFlag.KEEP_NVRAM,
  tpm: DomainUndefineFlag.TPM,
  keepTpm: DomainUndefineFlag.KEEP_TPM,
}
const hostnameBits = { lease: DomainGetHostnameFlag.LEASE, agent: DomainGetHostnameFlag.AGENT }
const messageBits = { deprecation: DomainMessageFlag.DEPRECATION, tainting: DomainMessageFlag.TAINTING }

/** What {@link DomainDefineFacet.getXml} shows. */
export interface DomainXmlOptions extends CallOptions {
  /** Passwords in clear text. Refused on a read-only connection. */
  readonly secure?: boolean
  /** The definition that the next start uses, where it differs from the running one. */
  readonly inactive?: boolean
  /** CPU requirements resolved against this host. */
  readonly updateCpu?: boolean
  /** In a form that an older libvirt accepts on migration. */
  readonly migratable?: boolean
}

/** What becomes of the things that hang on a definition which is removed. */
export interface UndefineOptions extends CallOptions {
  /** Remove the managed save image too. */
  readonly managedSave?: boolean
  /** Forget its snapshots too. */
  readonly snapshotsMetadata?: boolean
  /** Forget its checkpoints too. */
  readonly checkpointsMetadata?: boolean
  /** Remove the file of UEFI variables. */
  readonly nvram?: boolean
  /** Keep the file of UEFI variables. */
  readonly keepNvram?: boolean
  /** Remove the TPM's state. */
  readonly tpm?: boolean
  /** Keep the TPM's state. */
  readonly keepTpm?: boolean
}

/** Where {@link DomainDefineFacet.getHostname} looks; neither leaves it to the driver. */
export interface HostnameOptions extends CallOptions {
  /** In the DHCP leases of the host's virtual networks. */
  readonly lease?: boolean
  /** Ask the agent in the guest. */
  readonly agent?: boolean
}

/** Which notes {@link DomainDefineFacet.getMessages} gives; neither: all. */
export interface MessageOptions extends CallOptions {
  /** Use of features that will go away. */
  readonly deprecation?: boolean
  /** What makes support for the domain harder, such as a custom monitor command. */
  readonly tainting?: boolean
}

/** Whether the channel through which the driver controls a running domain takes commands (`virDomainControlInfo`). */
export interface DomainControl {
  /** `ok`, `job` while only some commands are possible, `occupied` by a command, or `error`. */
  readonly state: NameOf<typeof DomainControlState> | 'unknown'
  /** Why, in the state `error`; else `none`. */
  readonly error: NameOf<typeof DomainControlErrorReason>
  /** For how many milliseconds it is in this state; 0 in the states `ok` and `error`. */
  readonly stateTime: bigint
}

/** Basic figures of a domain (`virDomainGetInfo`). */
export interface DomainFigures {
  /** What it is doing. */
  readonly state: DomainStateName
  /** Most memory that it may have without a restart, in KiB. */
  readonly maxMemory: bigint
  /** Memory that it uses now, in KiB. */
  readonly memory: bigint
  /** Number of virtual CPUs. */
  readonly vcpus: number
  /** CPU time used since it started, in nanoseconds. */
  readonly cpuTime: bigint
}

/** Definition and state of a domain: the facet `domain-define`. */
export abstract class DomainDefineFacet extends DomainObject {
  /**
   * The domain's document (`virDomainGetXMLDesc`).
   *
   * @throws VirtError `OPERATION_DENIED` for `secure` or `migratable` on a read-only connection.
   */
  async getXml(options: DomainXmlOptions = {}): Promise<string> {
    return this.ask('domainGetXMLDesc', [this.ref, flagBits(xmlBits, options)], options)
  }

  /**
   * Forgets the definition (`virDomainUndefine`, `virDomainUndefineFlags`). A running domain goes on as a transient one.
   *
   * @throws VirtError `OPERATION_INVALID` for a transient domain, and while something hangs on the definition that no
   * option decides about.
   */
  async undefine(options: UndefineOptions = {}): Promise<void> {
    await this.ask('domainUndefineFlags', [this.ref, flagBits(undefineBits, options)], options)
  }

  /** Basic figures (`virDomainGetInfo`). */
  async getInfo(options?: CallOptions): Promise<DomainFigures> {
    const info = await this.ask('domainGetInfo', [this.ref], options)
    return { ...info, state: domainStateName(info.state) }
  }

  /** The state and its reason (`virDomainGetState`). */
  async getState(options?: CallOptions): Promise<DomainStatus> {
    return domainStatus(await this.ask('domainGetState', [this.ref, 0], options))
  }

  /** Whether it runs, paused or not (`virDomainIsActive`). */
  async isActive(options?: CallOptions): Promise<boolean> {
    return this.ask('domainIsActive', [this.ref], options)
  }

  /** Whether it has a stored definition (`virDomainIsPersistent`). */
  async isPersistent(options?: CallOptions): Promise<boolean> {
    return this.ask('domainIsPersistent', [this.ref], options)
  }

  /** Whether the stored definition was changed since the domain started (`virDomainIsUpdated`). */
  async isUpdated(options?: CallOptions): Promise<boolean> {
    return this.ask('domainIsUpdated', [this.ref], options)
  }

  /** How the guest is virtualised: `hvm`, `linux`, `xen`, `exe` (`virDomainGetOSType`). */
  async getOsType(options?: CallOptions): Promise<string> {
    return this.ask('domainGetOSType', [this.ref], options)
  }

  /** Whether it starts with the host (`virDomainGetAutostart`). */
  async getAutostart(options?: CallOptions): Promise<boolean> {
    return this.ask('domainGetAutostart', [this.ref], options)
  }

  /**
   * Lets it start with the host, or not (`virDomainSetAutostart`).
   *
   * @throws VirtError `OPERATION_INVALID` for a transient domain.
   */
  async setAutostart(autostart: boolean, options?: CallOptions): Promise<void> {
    await this.ask('domainSetAutostart', [this.ref, autostart], options)
  }

  /** Most memory that it may have without a restart, in KiB (`virDomainGetMaxMemory`). */
  async getMaxMemory(options?: CallOptions): Promise<bigint> {
    return this.ask('domainGetMaxMemory', [this.ref], options)
  }

  /** Most virtual CPUs that it may have (`virDomainGetMaxVcpus`). */
  async getMaxVcpus(options?: CallOptions): Promise<number> {
    return this.ask('domainGetMaxVcpus', [this.ref], options)
  }

  /**
   * Gives it another name (`virDomainRename`).
   *
   * @throws VirtError `OPERATION_INVALID` while it runs where the driver needs it stopped, or when the name is taken.
   */
  async rename(name: string, options?: CallOptions): Promise<void> {
    await this.ask('domainRename', [this.ref, name, 0], options)
    this.ref = { ...this.ref, name }
  }

  /**
   * Whether the channel that controls it takes commands (`virDomainGetControlInfo`). Never waits for that channel.
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run.
   */
  async getControlInfo(options?: CallOptions): Promise<DomainControl> {
    const { state, details, stateTime } = await this.ask('domainGetControlInfo', [this.ref, 0], options)
    return {
      state: enumName(DomainControlState, state),
      error: enumName(DomainControlErrorReason, details),
      stateTime,
    }
  }

  /**
   * The host name that the guest goes by (`virDomainGetHostname`). Needs a connection that may write.
   *
   * @throws VirtError `NO_HOSTNAME` when the source knows none; `OPERATION_INVALID` when it does not run.
   */
  async getHostname(options: HostnameOptions = {}): Promise<string> {
    return this.ask('domainGetHostname', [this.ref, flagBits(hostnameBits, options)], options)
  }

  /** Notes that the driver keeps about it, a line of text each (`virDomainGetMessages`). */
  async getMessages(options: MessageOptions = {}): Promise<readonly string[]> {
    return this.ask('domainGetMessages', [this.ref, flagBits(messageBits, options)], options)
  }
}
