import { VirtError } from '@guestwork/util'
import { flag, text, type Values } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import type { Shell } from '../../shell/shell.ts'
import { connectedCommand } from '../command.ts'
import { findSecret, secretIdentity, secretOption } from './secret-argument.ts'

/** As large as virsh reads it. */
const maximumBytes = 1024

const valueOptions = {
  file: text('file with the value, in base64', { namedOnly: true, completes: 'file' }),
  plain: flag('the file holds the value as it is'),
  interactive: flag('type the value, which is not shown'),
  base64: text('the value in base64, seen by all users of this machine'),
}

/** `secret-set-value`: the value of a secret, best from a file or typed. */
export const secretSetValue = connectedCommand({
  options: { secret: secretOption, ...valueOptions },
  exclusive: [
    ['file', 'base64'],
    ['plain', 'base64'],
    ['interactive', 'base64'],
    ['interactive', 'plain'],
    ['interactive', 'file'],
  ],
  async run({ connection, options, output, shell }) {
    const secret = await findSecret(connection, options.secret)
    const value = await readValue(options, shell)
    try {
      await attempt('Failed to set secret value', secret.setValue(value))
    } finally {
      value.fill(0)
    }
    output.result(secretIdentity(secret))
    output.remark('Secret value set\n')
  },
})

async function readValue(
  { file, plain, interactive, base64 }: Values<typeof valueOptions>,
  shell: Shell,
): Promise<Uint8Array> {
  if (base64 !== undefined) {
    const warning = 'Passing secret value as command-line argument is insecure!'
    shell.errors.report(new CommandError('OPERATION_DENIED', [warning]), false)
    return decode(base64)
  }
  if (file !== undefined) {
    const { readFileLimited } = await import('@guestwork/util/node')
    const bytes = await readFileLimited(file, maximumBytes, { pipes: true })
    return filled(plain ? bytes : decode(bytes.toString('latin1')))
  }
  if (interactive) return filled(Buffer.from(await typeValue(shell)))
  throw new CommandError('INVALID_ARG', ['Input secret value is missing'])
}

async function typeValue({ host }: Shell): Promise<string> {
  if (!host.inputIsTerminal)
    throw new CommandError('OPERATION_UNSUPPORTED', ['nobody can be asked: the input is no terminal'])
  const { askLine } = await import('../../console/ask-line.ts')
  const value = await askLine(host, { prompt: 'Enter new value for secret:', hidden: true })
  if (value === undefined) throw new CommandError('OPERATION_ABORTED', ['nothing was entered'])
  return value
}

/** Base64, in one line or several. */
function decode(text: string): Uint8Array {
  const joined = text.replaceAll(/\s/g, '')
  if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(joined))
    return filled(Buffer.from(joined, 'base64'))
  throw unusable('is no base64; --plain takes a file as it is')
}

function filled(value: Uint8Array): Uint8Array {
  if (value.length === 0) throw unusable('is empty')
  return value
}

function unusable(why: string): CommandError {
  const { message } = new VirtError('INVALID_ARG', `the value ${why}`)
  return new CommandError('INVALID_ARG', ['Failed to set secret value', message])
}
