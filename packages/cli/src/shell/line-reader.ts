import { createInterface, type Interface } from 'node:readline'
import { completer } from '../completion/complete-line.ts'
import { styleFor } from '../output/style.ts'
import { dropLine, searchHistory } from './search-history.ts'
import type { Shell } from './shell.ts'

const eraseLine = '\r\u001b[K'

/** Reads lines that a person types. Between two lines the terminal belongs to whatever runs. */
export class LineReader {
  readonly #shell: Shell
  /** Lines that came together with an earlier one, as in a paste. */
  readonly #ahead: string[] = []
  /** The begin of a line that came together with an earlier one. */
  #begun = ''

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /**
   * The next line; undefined at the end of the input.
   *
   * @param history - lines to go back to, oldest first
   */
  async read(history: readonly string[]): Promise<string | undefined> {
    if (this.#ahead.length > 0) return this.#ahead.shift()
    this.#shell.editing = true
    await this.#edit(history)
    this.#shell.editing = false
    return this.#ahead.shift()
  }

  #edit(history: readonly string[]): Promise<void> {
    let open = true
    const editor = createEditor(this.#shell, history, () => open)
    editor.on('line', line => {
      this.#ahead.push(line)
      open = false
      if (this.#ahead.length === 1) setImmediate(() => editor.close())
    })
    editor.on('SIGINT', () => dropLine(editor))
    const { host } = this.#shell
    const endSearch = searchHistory({ editor, input: host.input(), history, ring: host.write })
    editor.prompt()
    editor.write(this.#begun)
    return new Promise(resolve => {
      editor.on('close', () => {
        endSearch()
        const ended = this.#ahead.length === 0
        this.#begun = ended ? '' : editor.line
        if (ended) host.write('\n')
        else if (this.#begun !== '') host.write(eraseLine)
        resolve()
      })
    })
  }
}

function createEditor(shell: Shell, history: readonly string[], isOpen: () => boolean): Interface {
  const style = styleFor(shell.host.outputIsTerminal, shell.host.env)
  return createInterface({
    input: shell.host.input(),
    output: shell.host.output(),
    prompt: `${style('bold', shell.readOnly ? 'gw >' : 'gw #')} `,
    completer: completer(shell, isOpen),
    history: history.toReversed(),
    historySize: history.length + 1,
    terminal: true,
  })
}
