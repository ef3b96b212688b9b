/**
 * Flags and numbers of the slots that only QEMU has.
 *
 * @packageDocumentation
 */

/** Which language a monitor command is in (`virDomainQemuMonitorCommandFlags`). */
export const DomainQemuMonitorCommandFlag = {
  /** QMP: a JSON object. */
  DEFAULT: 0,
  /** The monitor's language for people. */
  HMP: 1,
} as const

/** How long to wait for the guest agent (`virDomainQemuAgentCommandTimeoutValues`), in place of a number of seconds. */
export const DomainQemuAgentCommandTimeout = {
  /** For ever. */
  BLOCK: -2,
  /** As long as the driver finds right. */
  DEFAULT: -1,
  /** Not at all: the answer is thrown away. */
  NOWAIT: 0,
  /** What fits a command that shuts the guest down, in seconds. */
  SHUTDOWN: 60,
} as const

/** How the name of a monitor event is compared (`virConnectDomainQemuMonitorEventRegisterFlags`). */
export const QemuMonitorEventRegisterFlag = {
  /** It is a basic regular expression. */
  REGEX: 1,
  /** Case does not matter. */
  NOCASE: 2,
} as const
