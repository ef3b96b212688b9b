import type { CredentialRequest } from '@guestwork/core'
import { askLine } from '../console/ask-line.ts'
import type { Host } from '../host/host.ts'
import { CommandError } from '../output/command-error.ts'

const hidden = new Set<CredentialRequest['type']>(['passphrase', 'noechoprompt'])

/**
 * Asks the person at the terminal for user name and password (`virConnectAuthPtrDefault`). What is secret is not shown while
 * it is typed. Questions go to standard error, so that standard output is the answer of the command alone.
 *
 * @returns undefined when the user gave up
 * @throws CommandError `AUTH_FAILED` when there is no terminal.
 */
export async function askCredentials(
  requests: readonly CredentialRequest[],
  host: Host,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const answers: string[] = []
  for (const request of requests) {
    const answer = await ask(request, host, signal)
    if (answer === undefined) return undefined
    answers.push(answer)
  }
  return answers
}

/** What was typed; undefined when the user gave up. */
async function ask(
  { prompt, type, challenge }: CredentialRequest,
  host: Host,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!host.inputIsTerminal) throw nobodyToAsk(prompt, challenge)
  return askLine(host, { prompt: `${prompt}: `, hidden: hidden.has(type), signal })
}

function nobodyToAsk(prompt: string, challenge = ''): CommandError {
  const line = `authentication failed: nobody is here to answer '${prompt}'`
  const help = 'write the answer to auth.conf, or call gw from a terminal'
  return new CommandError('AUTH_FAILED', [line, help], { details: { challenge } })
}
