import { description, environment, exitStatus, files } from './chapters.mjs'
import { argument, bold, definition, escape, italic, paragraph, section, subsection } from './roff.mjs'

/**
 * @typedef {object} Gw What the manual is made from.
 * @property {readonly Group[]} commandGroups
 * @property {readonly GlobalOption[]} globalOptions
 * @property {(subject: object) => Described} describeCommand
 * @property {(name: string, options: object) => string} formatSynopsis
 *
 * @typedef {object} Group
 * @property {string} title
 * @property {readonly Row[]} commands
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {string} summary
 * @property {boolean} [hidden]
 * @property {() => Promise<{ options: object }>} load
 *
 * @typedef {object} Described
 * @property {string | null} description
 * @property {readonly { name: string, kind: string, help: string }[]} options
 *
 * @typedef {object} GlobalOption
 * @property {string} [letter]
 * @property {string} [word]
 * @property {string} [value]
 * @property {string} help
 */

/**
 * The manual page of gw, in roff.
 *
 * @param {Gw} gw
 * @returns {Promise<string>}
 */
export async function manPage(gw) {
  const groups = await Promise.all(gw.commandGroups.map(group => formatGroup(group, gw)))
  return [
    '.\\" Written by scripts/generate-man.mjs of @guestwork/cli: change what it is made from.\n',
    `.TH GW 1 "" guestwork ${argument('Manual of guestwork')}\n`,
    '.nh\n.ad l\n',
    `${section('NAME')}gw, guestwork \\- ${escape("virsh's commands on any hypervisor")}\n`,
    section('SYNOPSIS'),
    `${bold('gw')} [${italic('option')}]... [${italic('command')} [${italic('argument')}]...]\n.br\n`,
    `${bold('gw')} [${italic('option')}]... ${italic('commands')}\n`,
    section('DESCRIPTION'),
    ...description.map(paragraph),
    section('OPTIONS'),
    ...gw.globalOptions.map(formatGlobalOption),
    section('COMMANDS'),
    ...groups,
    ...definitions('ENVIRONMENT', environment),
    ...definitions('FILES', files),
    ...definitions('EXIT STATUS', exitStatus),
    section('SEE ALSO'),
    `${bold('virsh')}(1)\n`,
  ].join('')
}

/**
 * @param {Group} group
 * @param {Gw} gw
 */
async function formatGroup({ title, commands }, gw) {
  const shown = commands.filter(({ hidden }) => hidden !== true)
  const rows = await Promise.all(shown.map(row => formatCommand(row, gw)))
  return subsection(title) + rows.join('')
}

/**
 * @param {Row} row
 * @param {Gw} gw
 */
async function formatCommand(row, { describeCommand, formatSynopsis }) {
  const { name, summary, load } = row
  const command = await load()
  const { description: details, options } = describeCommand({ ...row, command })
  const parts = formatSynopsis(name, command.options).slice(name.length)
  return definition(`${bold(name)}${escape(parts)}`, sentence(summary), [
    ...(details === null ? [] : [paragraph(details)]),
    ...options.map(option => definition(bold(optionName(option)), sentence(option.help))),
  ])
}

/** @param {{ name: string, kind: string }} option */
function optionName({ name, kind }) {
  return kind === 'flag'
    ? `--${name}`
    : kind === 'rest'
      ? `${name}...`
      : `--${name} ${kind === 'number' ? '<number>' : '<string>'}`
}

/** @param {GlobalOption} option */
function formatGlobalOption({ letter, word, value, help }) {
  const names = [
    ...(letter === undefined ? [] : [`-${letter}`]),
    ...(word === undefined ? [] : [`--${word}`]),
  ]
  const shown = names.map(bold).join(', ')
  const optional = value?.startsWith('[') === true
  const end = value === undefined ? '' : optional ? `[=${italic(value.slice(1, -1))}]` : ` ${italic(value)}`
  return definition(`${shown}${end}`, sentence(help))
}

/**
 * @param {string} title
 * @param {readonly (readonly [string, string])[]} rows
 */
function definitions(title, rows) {
  return [section(title), ...rows.map(([term, meaning]) => definition(bold(term), sentence(meaning)))]
}

/** @param {string} text A line without its full stop, or whole sentences. */
function sentence(text) {
  const begun = /^[a-z]+(?:[ ,:]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  return begun.endsWith('.') ? begun : `${begun}.`
}
