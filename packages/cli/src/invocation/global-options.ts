import { wholeNumber } from '../grammar/option.ts'
import { defaultKeepAlive, type Settings } from './settings.ts'

/** What a global option does to the settings, or why it cannot. */
export type Effect = Partial<Settings> | { readonly refused: string } | { readonly ignored: string }

/** An option before the command. */
export interface GlobalOption {
  /** The letter after one hyphen, where it has one. */
  readonly letter?: string
  /** The word after two hyphens, where it has one. */
  readonly word?: string
  /** What its value is called in help, where it takes one; in brackets when it may be left out. */
  readonly value?: string
  /** One line for help. */
  readonly help: string
  /** What it does; `help` and `version` end the program. */
  readonly effect: 'help' | 'version' | ((value: string, settings: Settings) => Effect)
}

/** All options before the command, in the order of help. */
export const globalOptions: readonly GlobalOption[] = [
  {
    letter: 'c',
    word: 'connect',
    value: 'URI',
    help: 'the hypervisor to work on',
    effect: uri => ({ uri }),
  },
  {
    letter: 'd',
    word: 'debug',
    value: 'NUM',
    help: 'how much to tell, 0 (all) to 4 (errors)',
    effect: debug,
  },
  { letter: 'e', word: 'escape', value: 'CHAR', help: 'key that leaves a console', effect: escape },
  { letter: 'h', word: 'help', help: 'print this help', effect: 'help' },
  { word: 'json', help: 'answer in JSON', effect: () => ({ json: true }) },
  {
    letter: 'k',
    word: 'keepalive-interval',
    value: 'NUM',
    help: 'seconds between keepalive messages, 0 for none',
    effect: (value, settings) => keepAlive('k', 'interval', value, settings),
  },
  {
    letter: 'K',
    word: 'keepalive-count',
    value: 'NUM',
    help: 'how many of them may stay unanswered',
    effect: (value, settings) => keepAlive('K', 'count', value, settings),
  },
  {
    letter: 'l',
    word: 'log',
    value: 'FILE',
    help: 'write errors to a file too',
    effect: logFile => ({ logFile }),
  },
  { letter: 'q', word: 'quiet', help: 'print answers only', effect: () => ({ quiet: true }) },
  { letter: 'r', word: 'readonly', help: 'change nothing', effect: () => ({ readOnly: true }) },
  { letter: 't', word: 'timing', help: 'print how long commands take', effect: () => ({ timing: true }) },
  { letter: 'v', help: 'print the version', effect: 'version' },
  { letter: 'V', help: 'print the version and more', effect: 'version' },
  { word: 'version', value: '[TYPE]', help: 'print the version, TYPE is short or long', effect: 'version' },
]

function debug(value: string): Effect {
  const level = wholeNumber(value)
  if (level === undefined) return { refused: 'option -d takes a numeric argument' }
  if (level < 0 || level > 4) return { ignored: `ignoring debug level ${level} out of range [0-4]` }
  return { debug: level }
}

function escape(value: string): Effect {
  if (/^(?:[\0-\x5d\x5f-\x7f]|\^[@-_a-z])$/.test(value)) return { escape: value }
  return { refused: `Invalid string '${value}' for escape sequence` }
}

function keepAlive(letter: string, part: 'interval' | 'count', value: string, settings: Settings): Effect {
  const amount = wholeNumber(value)
  if (amount === undefined || Math.abs(amount) > 0x7fff_ffff)
    return { refused: `Invalid value for option -${letter}` }
  if (amount < 0) return { refused: `option -${letter} requires a positive integer argument` }
  return { keepAlive: { ...(settings.keepAlive ?? defaultKeepAlive), [part]: amount } }
}
