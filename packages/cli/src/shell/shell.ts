import type { Connection } from '@guestwork/core'
import type { CommandFinder } from '../grammar/parse.ts'
import type { Host } from '../host/host.ts'
import type { Settings } from '../invocation/settings.ts'
import { CommandError } from '../output/command-error.ts'
import type { ErrorReporter } from '../output/error-reporter.ts'
import { openConnection } from './open-connection.ts'

/** What a shell is made of. */
export interface ShellParts {
  /** What the user asked for before the first command. */
  readonly settings: Settings
  /** The world around gw. */
  readonly host: Host
  /** Finds commands by their names. */
  readonly finder: CommandFinder
  /** Shows errors. */
  readonly errors: ErrorReporter
}

/** What runs commands, one after another, with one connection (`vshControl`). */
export class Shell {
  /** What the user asked for before the first command. */
  readonly settings: Settings
  /** The world around gw. */
  readonly host: Host
  /** Finds commands by their names. */
  readonly finder: CommandFinder
  /** Shows errors. */
  readonly errors: ErrorReporter
  /** Whether a person types the commands. */
  interactive = false
  /** Whether a line is being typed, so that nothing else can be asked. */
  editing = false
  /** Set by the command that ends the shell. */
  leaving = false
  #uri: string | undefined
  #readOnly: boolean
  #connection: Connection | undefined
  #lost = false

  constructor({ settings, host, finder, errors }: ShellParts) {
    this.settings = settings
    this.host = host
    this.finder = finder
    this.errors = errors
    this.#uri = settings.uri
    this.#readOnly = settings.readOnly
  }

  /** Whether the connection, or the next one, is read-only. */
  get readOnly(): boolean {
    return this.#readOnly
  }

  /**
   * The connection, opened now if there is none or the last one was lost.
   *
   * @throws CommandError when it cannot be opened.
   */
  async connection(): Promise<Connection> {
    if (this.#connection !== undefined && !this.#lost) return this.#connection
    const again = this.#lost
    const connection = await this.#open(this.#uri, this.#readOnly)
    if (again)
      this.errors.report(new CommandError('RPC', ['Reconnected to the hypervisor']), this.settings.json)
    return connection
  }

  /**
   * Opens another connection in place of the present one, which stays when that fails.
   *
   * @param uri - undefined for the one before, or the default one where there was none
   * @throws CommandError when it cannot be opened.
   */
  async connect(uri = this.#uri, readOnly = false): Promise<void> {
    await this.#open(uri, readOnly)
    this.#uri = uri
    this.#readOnly = readOnly
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    const connection = this.#connection
    this.#connection = undefined
    await connection?.close()
  }

  async #open(uri: string | undefined, readOnly: boolean): Promise<Connection> {
    const host = this.editing ? { ...this.host, inputIsTerminal: false } : this.host
    const connection = await openConnection(uri, readOnly, this.settings, host)
    await this.close()
    this.#connection = connection
    this.#lost = false
    void connection.closed.then(reason => {
      if (this.#connection === connection && reason !== 'client') this.#lost = true
    })
    return connection
  }
}
