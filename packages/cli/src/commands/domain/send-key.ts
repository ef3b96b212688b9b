import type { SendKeyOptions } from '@guestwork/core'
import { number, rest, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { linuxKeyCode } from './linux-key-codes.ts'

/** libvirt's names of the tables of codes; `rfb` is an older one for `qnum`. */
const codesets = new Map<string, NonNullable<SendKeyOptions['codeset']>>([
  ['linux', 'linux'],
  ['xt', 'xt'],
  ['atset1', 'atset1'],
  ['atset2', 'atset2'],
  ['atset3', 'atset3'],
  ['os_x', 'osx'],
  ['xt_kbd', 'xt-kbd'],
  ['usb', 'usb'],
  ['win32', 'win32'],
  ['qnum', 'qnum'],
  ['rfb', 'qnum'],
])

/** `send-key`: presses keys of a guest together. */
export const sendKey = connectedCommand({
  options: {
    domain: domainOption,
    codeset: text('the table that the codes are from', { namedOnly: true, completes: [...codesets.keys()] }),
    holdtime: number('how long the keys are held, in milliseconds', { namedOnly: true }),
    keycode: { ...rest('code of a key, or for linux its name, such as KEY_A'), required: true },
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const named = options.codeset ?? 'linux'
    const codeset = codesets.get(named)
    if (codeset === undefined) throw new CommandError('INVALID_ARG', [`unknown codeset: '${named}'`])
    const codes = options.keycode.map(word => readCode(word, codeset))
    const { holdtime } = options
    await domain.sendKey(codes, holdtime === undefined ? { codeset } : { codeset, holdtime })
    output.result({ ...domainIdentity(domain), codeset, keycodes: codes })
  },
})

function readCode(word: string, codeset: string): number {
  const code = /^(?:0x[0-9a-f]+|\d+)$/i.test(word)
    ? Number(word)
    : codeset === 'linux'
      ? linuxKeyCode(word)
      : undefined
  if (code !== undefined && code > 0 && code <= 0xffff) return code
  throw new CommandError('INVALID_ARG', [`invalid keycode: '${word}'`])
}
