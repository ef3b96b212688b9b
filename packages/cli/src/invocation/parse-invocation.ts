import { globalOptions, type Effect, type GlobalOption } from './global-options.ts'
import { settingsFrom, type Settings } from './settings.ts'

/** What a call of gw asks for. */
export interface Invocation {
  /** To run commands, to print help or the version, or nothing because of a mistake. */
  readonly action: 'run' | 'help' | 'short-version' | 'long-version' | 'refuse'
  /** What the options before the command say. */
  readonly settings: Settings
  /** What is wrong with the options, each an error for the user. */
  readonly mistakes: readonly string[]
  /** The words after the options. */
  readonly words: readonly string[]
}

interface Found {
  readonly option: GlobalOption
  /** The value that belongs to the same word. */
  readonly value: string | undefined
}

/**
 * Reads the options in front of a command as getopt does: letters can be joined, words cut short as long as they are clear,
 * values joined or separate. The first word that is no option, or `--`, ends them. Help and version take effect at once.
 */
export function parseInvocation(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Invocation {
  return new InvocationReader(argv, settingsFrom(env)).read()
}

class InvocationReader {
  readonly #argv: readonly string[]
  readonly #mistakes: string[] = []
  #settings: Settings
  #position = 0

  constructor(argv: readonly string[], settings: Settings) {
    this.#argv = argv
    this.#settings = settings
  }

  read(): Invocation {
    for (
      let word = this.#argv[0];
      word?.startsWith('-') === true && word !== '-';
      word = this.#argv[this.#position]
    ) {
      this.#position++
      if (word === '--') break
      const end = word.startsWith('--') ? this.#readWord(word) : this.#readLetters(word)
      if (end !== undefined) return this.#end(end)
    }
    return this.#end('run')
  }

  #end(action: Invocation['action']): Invocation {
    const words = this.#argv.slice(this.#position)
    return { action, settings: this.#settings, mistakes: this.#mistakes, words }
  }

  #readWord(word: string): Invocation['action'] | undefined {
    const equals = word.indexOf('=')
    const written = word.slice(2, equals < 0 ? undefined : equals)
    const option = optionByWord(written)
    if (option === undefined) return this.#refuse(`unsupported option '${word}'. See --help.`)
    const value = equals < 0 ? undefined : word.slice(equals + 1)
    if (option.value === undefined && value !== undefined)
      return this.#refuse(
        `unsupported option '${option.letter === undefined ? word : `-${option.letter}`}'. See --help.`,
      )
    return this.#apply({ option, value })
  }

  #readLetters(word: string): Invocation['action'] | undefined {
    for (let at = 1; at < word.length; at++) {
      const letter = word.charAt(at)
      const option = globalOptions.find(candidate => candidate.letter === letter)
      if (option === undefined) return this.#refuse(`unsupported option '-${letter}'. See --help.`)
      const joined = option.value === undefined ? undefined : word.slice(at + 1) || undefined
      const end = this.#apply({ option, value: joined })
      if (end !== undefined || option.value !== undefined) return end
    }
    return undefined
  }

  #apply({ option, value }: Found): Invocation['action'] | undefined {
    if (option.effect === 'help') return 'help'
    if (option.effect === 'version')
      return option.letter === 'V' || value === 'long' ? 'long-version' : 'short-version'
    const given = value ?? (option.value === undefined ? '' : this.#argv[this.#position++])
    if (given === undefined)
      return this.#refuse(`option '-${option.letter ?? ''}'/'--${option.word ?? ''}' requires an argument`)
    return this.#adopt(option.effect(given, this.#settings))
  }

  #adopt(effect: Effect): Invocation['action'] | undefined {
    if ('refused' in effect) return this.#refuse(effect.refused)
    if ('ignored' in effect) this.#mistakes.push(effect.ignored)
    else this.#settings = { ...this.#settings, ...effect }
    return undefined
  }

  #refuse(mistake: string): 'refuse' {
    this.#mistakes.push(mistake)
    return 'refuse'
  }
}

function optionByWord(written: string): GlobalOption | undefined {
  const exact = globalOptions.find(({ word }) => word === written)
  if (exact !== undefined) return exact
  const candidates = globalOptions.filter(({ word }) => word?.startsWith(written) === true)
  return candidates.length === 1 ? candidates[0] : undefined
}
