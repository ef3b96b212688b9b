import type { Interface, Key } from 'node:readline'
import type { InputStream } from '../host/host.ts'

const bell = '\u0007'

/** Where Ctrl-R searches. */
export interface HistorySearch {
  /** What the user types in. */
  readonly editor: Interface
  /** Where its keys come from. */
  readonly input: InputStream
  /** Lines to find, oldest first. */
  readonly history: readonly string[]
  /** Tells the user that there is nothing more. */
  readonly ring: (bell: string) => void
}

/**
 * Lets Ctrl-R put the newest line of the history in place that contains what was typed, and each further one the line before.
 *
 * @returns what ends that
 */
export function searchHistory({ editor, input, history, ring }: HistorySearch): () => void {
  let search: { readonly wanted: string; readonly before: number } | undefined
  const onKey = (_text: unknown, { ctrl, name }: Key) => {
    if (ctrl !== true || name !== 'r') {
      search = undefined
      return
    }
    const { wanted, before } = search ?? { wanted: editor.line, before: history.length }
    const found = history.slice(0, before).findLastIndex(line => line.includes(wanted))
    if (found < 0) return ring(bell)
    search = { wanted, before: found }
    dropLine(editor)
    editor.write(history[found] ?? '')
  }
  input.on('keypress', onKey)
  return () => input.off('keypress', onKey)
}

/** Takes away what was typed. */
export function dropLine(editor: Interface): void {
  editor.write(null, { ctrl: true, name: 'e' })
  editor.write(null, { ctrl: true, name: 'u' })
}
