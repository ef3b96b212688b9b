import type { Domain } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { readSigned } from '../../grammar/big-number.ts'
import { data, wholeNumber } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

type Signal = Parameters<Domain['sendProcessSignal']>[1]

/** The signals by libvirt's numbers. */
const signals: readonly Signal[] = [
  'nop',
  'hup',
  'int',
  'quit',
  'ill',
  'trap',
  'abrt',
  'bus',
  'fpe',
  'kill',
  'usr1',
  'segv',
  'usr2',
  'pipe',
  'alrm',
  'term',
  'stkflt',
  'chld',
  'cont',
  'stop',
  'tstp',
  'ttin',
  'ttou',
  'urg',
  'xcpu',
  'xfsz',
  'vtalrm',
  'prof',
  'winch',
  'poll',
  'pwr',
  'sys',
  'rt0',
  'rt1',
  'rt2',
  'rt3',
  'rt4',
  'rt5',
  'rt6',
  'rt7',
  'rt8',
  'rt9',
  'rt10',
  'rt11',
  'rt12',
  'rt13',
  'rt14',
  'rt15',
  'rt16',
  'rt17',
  'rt18',
  'rt19',
  'rt20',
  'rt21',
  'rt22',
  'rt23',
  'rt24',
  'rt25',
  'rt26',
  'rt27',
  'rt28',
  'rt29',
  'rt30',
  'rt31',
  'rt32',
]

/** `send-process-signal`: sends a signal to a process of a guest. */
export const sendProcessSignal = connectedCommand({
  options: {
    domain: domainOption,
    pid: data('number of the process'),
    signame: data('name or number of the signal', { completes: signals }),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const pid = readSigned('pid', options.pid)
    const signal = readSignal(options.signame)
    await domain.sendProcessSignal(pid, signal)
    output.result({ ...domainIdentity(domain), pid, signal })
  },
})

/** A signal by its number, or by its name with or without `sig`, in any case. */
function readSignal(text: string): Signal {
  const name = text.toLowerCase().replace(/^sig_?/, '')
  const number = wholeNumber(text) ?? signals.findIndex(candidate => candidate === name)
  if (number < 0 || number > 0x7fff_ffff)
    throw new CommandError('INVALID_ARG', [`malformed signal name: ${text}`])
  const signal = signals[number]
  if (signal !== undefined) return signal
  throw new VirtError('INVALID_ARG', `signum value ${number} is out of range`)
}
