import { CommandError } from '../output/command-error.ts'
import type { Option, Options } from './option.ts'

/** What the words after a command's name say. */
export interface GivenOptions {
  /** The texts that were given, by the name of their option. */
  readonly given: ReadonlyMap<string, readonly string[]>
  /** Whether `--json` was there. */
  readonly json: boolean
  /** Whether `--help` was there, which puts help in the command's place. */
  readonly help: boolean
}

/** The command whose options are read. */
export interface OptionOwner {
  /** Its name, for errors. */
  readonly name: string
  /** The options that it has. */
  readonly options: Options
  /** Drops options and values that it does not have, in place of refusing them. */
  readonly lenient?: boolean | undefined
}

/**
 * Reads the words of one command as virsh does: `--name value`, `--name=value`, values by place for the options that were
 * not named, `--` before values that begin with `--`. `--json` and `--help` go with every command.
 *
 * @param whole - false when the command stops in its midst, so that nothing can be said to be missing
 * @throws CommandError `INVALID_ARG`, with virsh's words.
 */
export function readOptions(owner: OptionOwner, words: readonly string[], whole: boolean): GivenOptions {
  const reader = new OptionReader(owner)
  const rest = words[Symbol.iterator]()
  for (const word of rest) {
    if (reader.valuesOnly || !/^--(?:[A-Za-z0-9]|$)/.test(word)) reader.addByPlace(word)
    else if (word === '--') reader.valuesOnly = true
    else reader.addByName(word, () => rest.next().value)
  }
  if (whole && !reader.help) reader.checkRequired()
  return reader
}

class OptionReader implements GivenOptions {
  readonly given = new Map<string, string[]>()
  json = false
  help = false
  valuesOnly = false
  readonly #owner: OptionOwner
  readonly #byPlace: string[]

  constructor(owner: OptionOwner) {
    this.#owner = owner
    this.#byPlace = Object.keys(owner.options).filter(name => takesValueByPlace(owner.options[name]))
  }

  addByName(word: string, nextWord: () => string | undefined): void {
    const equals = word.indexOf('=')
    const written = word.slice(2, equals < 0 ? undefined : equals)
    const value = equals < 0 ? undefined : word.slice(equals + 1)
    if (written === 'json' || written === 'help') return this.#setGeneral(written, value)
    const found = this.#resolve(written, value)
    if (found === undefined) return
    const { name, option } = found
    if (this.given.has(name) && option.kind !== 'rest') throw invalid(`option --${name} already seen`)
    if (option.kind === 'flag') {
      if (found.value !== undefined) throw unexpectedValue(name)
      this.given.set(name, [])
    } else this.#add(name, found.value ?? nextWord() ?? missingValue(name, option))
  }

  addByPlace(word: string): void {
    const name = this.#byPlace.find(
      candidate => this.#owner.options[candidate]?.kind === 'rest' || !this.given.has(candidate),
    )
    if (name !== undefined) this.#add(name, word)
    else if (this.#owner.lenient !== true) throw invalid(`unexpected data '${word}'`)
  }

  checkRequired(): void {
    const missing = Object.entries(this.#owner.options).filter(
      ([name, { required }]) => required && !this.given.has(name),
    )
    if (missing.length === 0) return
    const lines = missing.map(([name, { kind }]) => {
      const shown = kind === 'data' || kind === 'rest' ? `<${name}>` : `--${name}`
      return `command '${this.#owner.name}' requires ${shown} option`
    })
    throw new CommandError('INVALID_ARG', lines)
  }

  #setGeneral(name: 'json' | 'help', value: string | undefined): void {
    if (value !== undefined) throw unexpectedValue(name)
    this[name] = true
  }

  #resolve(
    written: string,
    value: string | undefined,
  ): { name: string; option: Option; value: string | undefined } | undefined {
    const option = ownOption(this.#owner.options, written)
    if (option?.target?.value !== undefined && value !== undefined) throw unexpectedValue(written)
    const name = option?.target?.name ?? written
    const meant = ownOption(this.#owner.options, name)
    if (meant !== undefined) return { name, option: meant, value: option?.target?.value ?? value }
    if (this.#owner.lenient === true) return undefined
    throw invalid(`command '${this.#owner.name}' doesn't support option --${written}`)
  }

  #add(name: string, value: string): void {
    const values = this.given.get(name)
    if (values === undefined) this.given.set(name, [value])
    else values.push(value)
  }
}

function takesValueByPlace(option: Option | undefined): boolean {
  return option !== undefined && option.kind !== 'flag' && option.kind !== 'alias' && !option.namedOnly
}

function ownOption(options: Options, name: string): Option | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined
}

function missingValue(name: string, { kind }: Option): never {
  throw invalid(`expected syntax: --${name} <${kind === 'number' ? 'number' : 'string'}>`)
}

function unexpectedValue(name: string): CommandError {
  return invalid(`invalid '=' after option --${name}`)
}

function invalid(line: string): CommandError {
  return new CommandError('INVALID_ARG', [line])
}
