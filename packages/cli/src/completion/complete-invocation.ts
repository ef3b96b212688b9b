import { globalOptions } from '../invocation/global-options.ts'
import { parseInvocation } from '../invocation/parse-invocation.ts'
import type { Settings } from '../invocation/settings.ts'
import { Shell, type ShellParts } from '../shell/shell.ts'
import type { Candidate } from './candidate.ts'
import { lastWord } from './complete-line.ts'
import { completeWord } from './complete-words.ts'

/** What a completion works with: a shell's parts but the settings, which the line itself says. */
export type CompletionParts = Omit<ShellParts, 'settings'>

/**
 * Completes the last word of a call of gw, as a shell's completion asks for it. It connects only where a value needs it, and
 * then read-only.
 *
 * @param line - the call up to the cursor, as typed, the program's name first
 */
export async function completeInvocation(
  line: string,
  parts: CompletionParts,
): Promise<readonly Candidate[]> {
  const { before, word } = lastWord(line)
  const { settings, words } = parseInvocation(before.slice(1), parts.host.env)
  if (words.length === 0 && word.startsWith('-')) return globalNames(word)
  if (words.length === 0 && isValueOfGlobal(before.at(-1))) return []
  return completeReadOnly(words, word, parts, settings)
}

async function completeReadOnly(
  words: readonly string[],
  word: string,
  parts: CompletionParts,
  settings: Settings,
): Promise<readonly Candidate[]> {
  const shell = new Shell({ ...parts, settings: { ...settings, readOnly: true, debug: 4 } })
  try {
    return await completeWord(words, word, shell)
  } finally {
    await shell.close()
  }
}

function globalNames(word: string): readonly Candidate[] {
  return globalOptions
    .flatMap(({ word: long, help }) =>
      long === undefined ? [] : [{ value: `--${long}`, description: help }],
    )
    .filter(({ value }) => value.startsWith(word))
}

/** Whether a word is an option before the command that waits for its value. */
function isValueOfGlobal(word = ''): boolean {
  return globalOptions.some(
    ({ letter, word: long, value }) =>
      value !== undefined && !value.startsWith('[') && (word === `--${long}` || word === `-${letter}`),
  )
}
