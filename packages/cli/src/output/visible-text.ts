import { hexadecimal } from './display-width.ts'

/**
 * A text that cannot take a terminal over, whoever chose the names in it: control characters become `\x` and hexadecimal
 * digits, as in tables. Line ends, tabs, and what marks colours stay.
 */
export function visibleText(text: string): string {
  return text.replaceAll(
    /(\r\n|\u001b\[[\d;]*m|[\n\t])|\p{Cc}/gu,
    (character, harmless: string | undefined) => harmless ?? hexadecimal(character),
  )
}

/** Writes text to a terminal with {@link visibleText}; bytes, and what goes elsewhere, as they are. */
export function visibly<T extends string | Uint8Array>(
  write: (answer: T | string) => void,
  isTerminal: boolean,
): (answer: T | string) => void {
  if (!isTerminal) return write
  return answer => write(typeof answer === 'string' ? visibleText(answer) : answer)
}
