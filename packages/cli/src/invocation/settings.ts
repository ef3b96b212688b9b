/** What the global options ask for. */
export interface Settings {
  /** The URI to connect to before anything else; undefined for the default one, when it is needed. */
  readonly uri: string | undefined
  /** Connections are read-only. */
  readonly readOnly: boolean
  /** Only answers are printed. */
  readonly quiet: boolean
  /** The time that each command took is printed. */
  readonly timing: boolean
  /** From 0, everything, to 4, errors only. */
  readonly debug: number
  /** The key that leaves a console: a character, or `^` and one for a control character. */
  readonly escape: string
  /** The file to which errors go too. */
  readonly logFile: string | undefined
  /** Answers and errors are JSON. */
  readonly json: boolean
  /** How to notice a host that is gone; undefined to leave that to the driver. */
  readonly keepAlive: KeepAlive | undefined
}

/** Messages that show whether the far side still answers. */
export interface KeepAlive {
  /** Seconds between two messages; 0 for none. */
  readonly interval: number
  /** How many may stay unanswered. */
  readonly count: number
}

/** libvirt's own values, for the part of a {@link KeepAlive} that is not given. */
export const defaultKeepAlive: KeepAlive = { interval: 5, count: 6 }

/** What the environment asks for, where no option says otherwise. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const debug = env['VIRSH_DEBUG'] ?? ''
  return {
    uri: env['VIRSH_DEFAULT_CONNECT_URI'],
    readOnly: false,
    quiet: false,
    timing: false,
    debug: /^[0-4]$/.test(debug) ? Number(debug) : 4,
    escape: '^]',
    logFile: env['VIRSH_LOG_FILE'],
    json: false,
    keepAlive: undefined,
  }
}
