import type { CallOptions } from '../call-options.ts'
import { DomainQemuAgentCommandTimeout, DomainQemuMonitorCommandFlag } from '../driver/enums/qemu.ts'
import type { QemuMonitorAnswer } from '../driver/hypervisor/qemu-monitor.ts'
import { enumNumber, type NameOf } from '../enum-name.ts'
import { DomainMigrationFacet } from './migration.ts'

/** Which language a monitor command is in. */
export interface MonitorCommandOptions extends CallOptions {
  /** The monitor's language for people, in place of QMP's JSON. */
  readonly hmp?: boolean
}

/** A monitor command that hands over open files. */
export interface MonitorFilesOptions extends MonitorCommandOptions {
  /** Numbers of this process; QEMU gets copies. */
  readonly files: readonly number[]
}

/** How long a command waits for the guest agent: seconds, or a name (`virDomainQemuAgentCommandTimeoutValues`). */
export type AgentCommandTimeout = number | NameOf<typeof DomainQemuAgentCommandTimeout>

/** What only one hypervisor has: the facet `vendor`. A driver for another answers `NO_SUPPORT`. */
export abstract class DomainVendorFacet extends DomainMigrationFacet {
  /**
   * Sends a command to QEMU's monitor (`virDomainQemuMonitorCommand`). The domain is tainted from then on: the driver does
   * not learn what the command changed.
   *
   * @returns what the monitor said, be it an error
   */
  async qemuMonitorCommand(command: string, options: MonitorCommandOptions = {}): Promise<string> {
    return this.ask('domainQemuMonitorCommand', [this.ref, command, languageFlag(options)], options)
  }

  /** The same with open files, both ways (`virDomainQemuMonitorCommandWithFiles`). For connections within one machine. */
  async qemuMonitorCommandWithFiles(
    command: string,
    options: MonitorFilesOptions,
  ): Promise<QemuMonitorAnswer> {
    const flags = languageFlag(options)
    const args = [this.ref, command, options.files, flags] as const
    return this.ask('domainQemuMonitorCommandWithFiles', [...args], options)
  }

  /**
   * Sends a command, a JSON object, to the guest agent (`virDomainQemuAgentCommand`).
   *
   * @param wait - for how many seconds; as the driver finds right when left out
   * @returns the answer; undefined with `nowait`
   */
  async qemuAgentCommand(
    command: string,
    wait: AgentCommandTimeout = 'default',
    options?: CallOptions,
  ): Promise<string | undefined> {
    const seconds = typeof wait === 'number' ? wait : enumNumber(DomainQemuAgentCommandTimeout, wait)
    return this.ask('domainQemuAgentCommand', [this.ref, command, seconds, 0], options)
  }

  /**
   * The namespaces of a running container, as open files for `setns` (`virDomainLxcOpenNamespace`). The caller closes them.
   */
  async lxcOpenNamespace(options?: CallOptions): Promise<readonly number[]> {
    return this.ask('domainLxcOpenNamespace', [this.ref, 0], options)
  }
}

function languageFlag({ hmp = false }: MonitorCommandOptions): number {
  return hmp ? DomainQemuMonitorCommandFlag.HMP : DomainQemuMonitorCommandFlag.DEFAULT
}
