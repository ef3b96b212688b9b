import type { DriverSource } from '@guestwork/core'
import type { Readable, Writable } from 'node:stream'

/** A stream of what the user types; the terminal's own when {@link Host.inputIsTerminal}. */
export interface InputStream extends Readable {
  /** Makes keys arrive one by one and unchanged, or lines again. Only a terminal has it. */
  setRawMode?(raw: boolean): unknown
}

/** The world around gw. */
export interface Host {
  /** The environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Drivers to ask before those that are installed beside gw. */
  readonly drivers: readonly DriverSource[]
  /** Writes to standard output, all of it before it returns. */
  readonly write: (text: string | Uint8Array) => void
  /** Writes to standard error, all of it before it returns. */
  readonly writeError: (text: string) => void
  /** Whether a person types the input. */
  readonly inputIsTerminal: boolean
  /** Whether somebody sees standard output at once, so that it may be marked. */
  readonly outputIsTerminal: boolean
  /** Whether somebody sees standard error at once, so that progress can be shown there. */
  readonly errorIsTerminal: boolean
  /** Standard input. */
  input(): InputStream
  /** Standard output as a stream, for line editing. */
  output(): Writable
  /** Calls back on an interrupt (`SIGINT`); returns what ends that. */
  onInterrupt(listener: () => void): () => void
  /** The working directory. */
  workingDirectory(): string
  /** Changes it; throws as `process.chdir` does. */
  changeDirectory(path: string): void
}
