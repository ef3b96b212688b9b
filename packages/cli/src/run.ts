import { catalog } from './commands/catalog.ts'
import { parseCommands } from './grammar/parse.ts'
import { splitCommands, type CommandWords } from './grammar/words.ts'
import type { Host } from './host/host.ts'
import { parseInvocation } from './invocation/parse-invocation.ts'
import type { Settings } from './invocation/settings.ts'
import { CommandError } from './output/command-error.ts'
import { createErrorReporter, type ErrorReporter } from './output/error-reporter.ts'
import { styleFor } from './output/style.ts'
import { visibly } from './output/visible-text.ts'
import { runCommands } from './shell/run-commands.ts'
import { Shell } from './shell/shell.ts'

/**
 * Does what a call of gw asks for.
 *
 * @param argv - the words after the program's name
 * @returns the exit code
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const { action, settings, mistakes, words } = parseInvocation(argv, host.env)
  const style = styleFor(host.errorIsTerminal, host.env)
  const early = createErrorReporter(errorWriter(host), { debug: 4, log: undefined, style })
  for (const mistake of mistakes) early.report(new CommandError('INVALID_ARG', [mistake]), settings.json)
  switch (action) {
    case 'refuse':
      return 1
    case 'help':
      host.write((await import('./help/usage.ts')).formatUsage(styleFor(host.outputIsTerminal, host.env)))
      return 0
    case 'short-version':
    case 'long-version':
      host.write((await import('./help/version.ts')).formatVersion(action === 'long-version'))
      return 0
    case 'run':
      return runWith(settings, words, host, early)
  }
}

async function runWith(
  settings: Settings,
  words: readonly string[],
  host: Host,
  early: ErrorReporter,
): Promise<number> {
  try {
    const errors = createErrorReporter(errorWriter(host), {
      debug: settings.debug,
      log: await openLog(settings),
      style: styleFor(host.errorIsTerminal, host.env),
    })
    const shell = new Shell({ settings, host, finder: catalog, errors })
    return words.length === 0 ? await converse(shell) : await runWords(words, shell)
  } catch (error) {
    early.report(error, settings.json)
    return 1
  }
}

function errorWriter({ writeError, errorIsTerminal }: Host): (text: string) => void {
  return visibly(writeError, errorIsTerminal)
}

async function openLog({ logFile }: Settings): Promise<((line: string) => void) | undefined> {
  return logFile === undefined ? undefined : (await import('./output/log-file.ts')).openLogFile(logFile)
}

/** Runs the commands of the command line: one word is a text of commands, more are the words of one command. */
async function runWords(words: readonly string[], shell: Shell): Promise<number> {
  const [only = ''] = words
  if (words.length === 1 && only === '') return 1
  const commandWords: CommandWords =
    words.length === 1 ? splitCommands(only) : { commands: [words], error: undefined }
  const { commands, error, json } = await parseCommands(commandWords, shell.finder)
  if (error !== undefined) {
    shell.errors.report(error, json || shell.settings.json)
    return 1
  }
  return connected(shell, json, () => runCommands(commands, shell))
}

async function converse(shell: Shell): Promise<number> {
  return connected(shell, false, async () => {
    if (shell.host.inputIsTerminal) return (await import('./shell/interactive.ts')).converse(shell)
    return (await import('./shell/script.ts')).runScript(shell)
  })
}

/** Does work with a shell. A connection that was asked for by name must open first; one that is open is closed after. */
async function connected(shell: Shell, json: boolean, work: () => Promise<number>): Promise<number> {
  try {
    if (shell.settings.uri !== undefined) await shell.connection()
    return await work()
  } catch (error) {
    shell.errors.report(error, json || shell.settings.json)
    return 1
  } finally {
    await shell.close()
  }
}
