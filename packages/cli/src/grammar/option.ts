import { CommandError } from '../output/command-error.ts'

/** What a value of an option names, so that the shell can complete it. */
export type Completion =
  | 'command'
  | 'domain'
  | 'active-domain'
  | 'inactive-domain'
  | 'network'
  | 'network-port'
  | 'interface'
  | 'pool'
  | 'volume'
  | 'node-device'
  | 'nwfilter'
  | 'nwfilter-binding'
  | 'secret'
  | 'disk'
  | 'domain-interface'
  | 'domain-address'
  | 'snapshot'
  | 'checkpoint'
  | 'file'

/**
 * How an option is given, and what help calls it: `flag` has no value, `text` and `number` are optional values, `data` is a
 * value that must be there, `rest` takes all values that are left, `alias` stands for another option.
 */
export type OptionKind = 'flag' | 'text' | 'number' | 'data' | 'rest' | 'alias'

/**
 * An option of a command (`vshCmdOptDef`). Its name is the key that it has in {@link Options}. Options that take a value can
 * be given by name, or by place in the order of their keys.
 *
 * @typeParam V - what the command gets
 */
export interface Option<V = unknown> {
  /** How it is given. */
  readonly kind: OptionKind
  /** One line for the user, without a full stop. Empty for an alias, which help leaves out. */
  readonly help: string
  /** The command line is refused without it. */
  readonly required: boolean
  /** By name only, never by place (`VSH_OFLAG_REQ_OPT`). */
  readonly namedOnly: boolean
  /** What the shell offers as values: what they name, or all of them. */
  readonly completes?: Completion | readonly string[] | undefined
  /** The option that an alias stands for, and the value that it then has. */
  readonly target?: { readonly name: string; readonly value?: string | undefined }
  /**
   * The value for the command.
   *
   * @param name - the option's name, for errors
   * @param given - the texts that the user gave, none for a flag; undefined when the option was not given
   * @throws CommandError for a text that is no value of this option
   */
  read(name: string, given: readonly string[] | undefined): V
}

/** The options of a command by name, in the order in which they take values by place. */
export type Options = Readonly<Record<string, Option>>

/** What a command with the options O gets. */
export type Values<O extends Options> = {
  readonly [K in keyof O as O[K] extends Option<never> ? never : K]: O[K] extends Option<infer V> ? V : never
}

/** What all kinds of value have in common. */
export interface ValueTraits {
  /** By name only, never by place. */
  readonly namedOnly?: boolean
  /** What the shell offers as values: what they name, or all of them. */
  readonly completes?: Completion | readonly string[]
}

/** What a text can be, besides. */
export interface TextTraits extends ValueTraits {
  /** Whether it may be empty. */
  readonly emptyAllowed?: boolean
}

const plain = { required: false, namedOnly: false }

/** An option without a value: true when it is given (`VSH_OT_BOOL`). */
export function flag(help: string): Option<boolean> {
  return { ...plain, kind: 'flag', help, read: (_, given) => given !== undefined }
}

/** An option that may be left out (`VSH_OT_STRING`). An empty value is refused unless `emptyAllowed`. */
export function text(
  help: string,
  { emptyAllowed = false, ...traits }: TextTraits = {},
): Option<string | undefined> {
  const read = (name: string, given: readonly string[] | undefined) => {
    const value = given?.[0]
    if (value === '' && !emptyAllowed) throw empty(name)
    return value
  }
  return { ...plain, ...traits, kind: 'text', help, read }
}

/** A value that must be there (`VSH_OT_DATA`). An empty one is refused unless `emptyAllowed`. */
export function data(help: string, { emptyAllowed = false, ...traits }: TextTraits = {}): Option<string> {
  const read = (name: string, given: readonly string[] | undefined) => {
    const value = given?.[0] ?? ''
    if (value === '' && !emptyAllowed) throw empty(name)
    return value
  }
  return { ...plain, ...traits, kind: 'data', help, required: true, read }
}

/** A whole number that may be left out (`VSH_OT_INT`), from `minimum` (0 when left out) to `maximum` (2^32 - 1). */
export function number(
  help: string,
  { minimum = 0, maximum = 0xffff_ffff, ...traits }: ValueTraits & NumberRange = {},
): Option<number | undefined> {
  const read = (name: string, given: readonly string[] | undefined) => {
    const value = given?.[0]
    if (value === undefined) return undefined
    const whole = wholeNumber(value)
    if (whole === undefined || whole < minimum || whole > maximum) throw malformed(name, value)
    return whole
  }
  return { ...plain, ...traits, kind: 'number', help, read }
}

/** A whole number of 32 bits with a sign that may be left out (`vshCommandOptInt`). */
export function integer(help: string, traits: ValueTraits = {}): Option<number | undefined> {
  return number(help, { ...traits, minimum: -0x8000_0000, maximum: 0x7fff_ffff })
}

/** The same option, but the command line is refused without it (`VSH_OFLAG_REQ`). */
export function required<V>(option: Option<V | undefined>): Option<V> {
  const read = (name: string, given: readonly string[] | undefined) => {
    const value = option.read(name, given)
    if (value === undefined) throw empty(name)
    return value
  }
  return { ...option, required: true, read }
}

/** A number that may have a unit behind it and may be left out (`vshCommandOptScaledInt`); the command reads it. */
export function scaledNumber(help: string, traits: ValueTraits = {}): Option<string | undefined> {
  return { ...text(help, { ...traits, emptyAllowed: true }), kind: 'number' }
}

/** Which numbers are accepted, both ends included. */
export interface NumberRange {
  /** The smallest. */
  readonly minimum?: number
  /** The largest. */
  readonly maximum?: number
}

/** All values that no other option takes (`VSH_OT_ARGV`); may be empty. */
export function rest(help: string, traits: ValueTraits = {}): Option<readonly string[]> {
  return { ...plain, ...traits, kind: 'rest', help, read: (_, given) => given ?? [] }
}

/** Another name for an option, or for an option with a value (`VSH_OT_ALIAS`). Help does not show it. */
export function alias(name: string, value?: string): Option<never> {
  const read = () => {
    throw new CommandError('INTERNAL_ERROR', ['an alias has no value'])
  }
  return { ...plain, kind: 'alias', help: '', target: { name, value }, read }
}

/** A text that is a whole number as strtol accepts it, blanks and sign in front included; undefined for others. */
export function wholeNumber(value: string): number | undefined {
  if (!/^[ \t\n\v\f\r]*[+-]?\d+$/.test(value)) return undefined
  return Number(value)
}

function empty(name: string): CommandError {
  return new CommandError('INVALID_ARG', [`Failed to get option '${name}': Option argument is empty`])
}

/** The error for a text that is no number, or none that the option takes. */
export function malformed(name: string, value: string): CommandError {
  return new CommandError('INVALID_ARG', [
    `Numeric value '${value}' for <${name}> option is malformed or out of range`,
  ])
}
