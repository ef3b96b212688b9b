import { completeInvocation } from '../../completion/complete-invocation.ts'
import { text } from '../../grammar/option.ts'
import { localCommand } from '../command.ts'

/**
 * `complete`: what the completion scripts call, with one candidate a line, and what it is after a tab. What goes wrong is
 * silent: there is nothing to offer then. Nobody is asked for a password while the line is being typed.
 */
export const complete = localCommand({
  options: { line: text('the call up to the cursor', { namedOnly: true, emptyAllowed: true }) },
  async run({ options, output, shell: { host, finder, errors } }) {
    const candidates = await completeInvocation(options.line ?? '', {
      host: { ...host, inputIsTerminal: false },
      finder,
      errors,
    }).catch(() => [])
    output.result(candidates)
    output.print(
      candidates.map(({ value, description = '' }) => `${`${value}\t${description}`.trimEnd()}\n`).join(''),
    )
  },
})
