import type { Command } from '../commands/command.ts'
import type { Option, Options } from '../grammar/option.ts'
import { plain, type Style } from '../output/style.ts'

const optionWidth = 15

/** What help is about. */
export interface Subject {
  /** The command's name. */
  readonly name: string
  /** What it does, in its row's words. */
  readonly summary: string
  /** The command itself. */
  readonly command: Command
}

/** An option as help shows it. */
interface ShownOption {
  readonly name: string
  readonly option: Option
  /** Values of other options may stand before its values, so that their name helps. */
  readonly named: boolean
}

/** What `help COMMAND` shows, laid out as virsh does (`vshCmddefHelp`). */
export function formatCommand(
  { name, summary, command: { description, options } }: Subject,
  style: Style = plain,
): string {
  const heading = (title: string) => `  ${style('bold', title)}\n`
  const sections = [
    `${heading('NAME')}    ${name} - ${summary}\n`,
    `${heading('SYNOPSIS')}    ${formatSynopsis(name, options)}\n`,
    description === undefined ? '' : `${heading('DESCRIPTION')}${indent(description)}`,
    Object.keys(options).length === 0
      ? ''
      : `${heading('OPTIONS')}${shownOptions(options).map(formatOption).join('')}`,
  ]
  return `${sections.filter(section => section !== '').join('\n')}\n`
}

/** A command as data, for `--json`. */
export function describeCommand({ name, summary, command }: Subject): object {
  const options = shownOptions(command.options).map(({ name: optionName, option }) => ({
    name: optionName,
    kind: option.kind,
    required: option.required,
    byPlace: option.kind !== 'flag' && !option.namedOnly,
    help: option.help,
  }))
  return { name, summary, description: command.description ?? null, options }
}

/** A command's name and how its options are given, in one line. */
export function formatSynopsis(name: string, options: Options): string {
  return [name, ...shownOptions(options).map(inSynopsis)].join(' ')
}

function inSynopsis({ name, option: { kind, required }, named }: ShownOption): string {
  switch (kind) {
    case 'flag':
      return `[--${name}]`
    case 'number':
      return required ? `<${name}>` : `[--${name} <number>]`
    case 'text':
      return `[--${name} <string>]`
    case 'rest':
      return `${bracket(named ? `[--${name}] <string>` : `<${name}>`, required, named)}...`
    default:
      return `<${name}>`
  }
}

function bracket(shown: string, required: boolean, named: boolean): string {
  if (!required) return `[${shown}]`
  return named ? `{${shown}}` : shown
}

function formatOption(shown: ShownOption): string {
  return `    ${inList(shown).padEnd(optionWidth)}  ${shown.option.help}\n`
}

function inList({ name, option: { kind, required }, named }: ShownOption): string {
  switch (kind) {
    case 'flag':
      return `--${name}`
    case 'number':
      return required ? `[--${name}] <number>` : `--${name} <number>`
    case 'text':
      return `--${name} <string>`
    case 'rest':
      return named ? `[--${name}] <string>` : `<${name}>`
    default:
      return `[--${name}] <string>`
  }
}

function shownOptions(options: Options): readonly ShownOption[] {
  let named = false
  const shown: ShownOption[] = []
  for (const [name, option] of Object.entries(options)) {
    if (option.kind === 'alias') continue
    shown.push({ name, option, named })
    if (option.kind !== 'flag' && option.kind !== 'rest' && !option.namedOnly) named = true
  }
  return shown
}

function indent(text: string): string {
  return text.replaceAll(/^.*$/gm, '    $&').concat('\n')
}
