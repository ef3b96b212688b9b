import { CommandError } from '../../output/command-error.ts'
import { jsonProblem, jsonWords } from '../../output/json-words.ts'

/**
 * A command of QMP from words: they are one JSON object together, or a command's name and its arguments, each a member such
 * as `"path":"/machine"`, or one object together.
 *
 * @throws CommandError `INVALID_ARG` for arguments that are no JSON.
 */
export function qmpCommand(words: readonly string[]): string {
  const whole = words.join(' ')
  if (jsonWords(whole)?.[0] === '{') return whole
  const [name = '', ...args] = words
  const execute = `"execute":${JSON.stringify(name)}`
  return args.length === 0 ? `{${execute}}` : `{${execute},"arguments":${argumentsObject(args)}}`
}

function argumentsObject(args: readonly string[]): string {
  const whole = args.join(' ')
  const object = jsonWords(whole)
  if (object?.[0] === '{') return object.join('')
  const wrapped = `{${args.join(',')}}`
  const members = jsonWords(wrapped)
  if (members !== undefined) return members.join('')
  throw new CommandError('INVALID_ARG', [
    `failed to wrap arguments '${whole}' into a QMP command wrapper`,
    `internal error: cannot parse json ${wrapped}: ${jsonProblem(wrapped) ?? 'too deep'}`,
  ])
}
