import type { Connection } from '@guestwork/core'
import type { Options, Values } from '../grammar/option.ts'
import type { Output } from '../output/output.ts'
import type { Shell } from '../shell/shell.ts'

/** One line of a command table: what is known about a command before it is loaded. */
export interface CommandRow {
  /** What the user types. */
  readonly name: string
  /** What it does, for lists of commands: one line without a full stop. */
  readonly summary: string
  /** Left out of lists of commands: it is for programs. */
  readonly hidden?: boolean
  /** Takes secrets as words, so that the history does not keep it. */
  readonly takesSecrets?: boolean
  /** Imports the command. */
  load(): Promise<Command>
}

/** Commands that belong together (`vshCmdGrp`). */
export interface CommandGroup {
  /** What the group is called. */
  readonly title: string
  /** What `help` calls the group. */
  readonly keyword: string
  /** In the order of `help`. */
  readonly commands: readonly CommandRow[]
}

/** What a command gets. */
export interface CommandCall<V> {
  /** What the user gave, by the names of the options. */
  readonly options: V
  /** Where the command answers. */
  readonly output: Output
  /** What runs the command: its settings, its connection, the world outside. */
  readonly shell: Shell
  /** Fires when the user interrupts the command. */
  readonly signal: AbortSignal
}

/** What a command gets that works on a hypervisor. */
export interface ConnectedCall<V> extends CommandCall<V> {
  /** The open connection. */
  readonly connection: Connection
}

interface CommandTraits<O extends Options> {
  /** A sentence or more for `help COMMAND`, where the summary does not say it all. */
  readonly description?: string
  readonly options: O
  /** Pairs of options of which only one may be given (`VSH_EXCLUSIVE_OPTIONS`). */
  readonly exclusive?: readonly (readonly [keyof O & string, keyof O & string])[]
  /** Pairs of which the first needs the second (`VSH_REQUIRE_OPTION`). */
  readonly requires?: readonly (readonly [keyof O & string, keyof O & string])[]
  /** Drops options and values that it does not have, in place of refusing them. */
  readonly lenient?: boolean
  /** Ends by itself when the signal fires; others are left where they are. */
  readonly endsOnInterrupt?: boolean
  /** Is given the time to remove what it has begun when the signal fires; it still counts as interrupted. */
  readonly cleansUp?: boolean
}

/** A command that works on a hypervisor. */
export interface ConnectedCommand<O extends Options = Options> extends CommandTraits<O> {
  readonly needs: 'connection'
  /** Does its work. What it throws is shown, and makes it fail. */
  run(call: ConnectedCall<Values<O>>): void | Promise<void>
}

/** A command that needs no hypervisor (`VSH_CMD_FLAG_NOCONNECT`). */
export interface LocalCommand<O extends Options = Options> extends CommandTraits<O> {
  readonly needs: 'nothing'
  /** Does its work. What it throws is shown, and makes it fail. */
  run(call: CommandCall<Values<O>>): void | Promise<void>
}

/** What a row loads. */
export type Command = ConnectedCommand | LocalCommand

/** Defines a command that works on a hypervisor. The types of its options follow from their declaration. */
export function connectedCommand<const O extends Options>(
  command: Omit<ConnectedCommand<O>, 'needs'>,
): ConnectedCommand<O> {
  return { needs: 'connection', ...command }
}

/** Defines a command that needs no hypervisor. */
export function localCommand<const O extends Options>(
  command: Omit<LocalCommand<O>, 'needs'>,
): LocalCommand<O> {
  return { needs: 'nothing', ...command }
}
