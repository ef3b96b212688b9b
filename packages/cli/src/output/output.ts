import { toJson } from './json.ts'

/** Where a command answers. With `--json`, the data of {@link result} are printed in place of the text. */
export interface Output {
  /** Prints an answer: text (`vshPrint`), or bytes as they are. */
  print(answer: string | Uint8Array): void
  /** Prints what only people read: headings, confirmations (`vshPrintExtra`). Left out with `--quiet`. */
  remark(text: string): void
  /** Prints the answer as one line of JSON. */
  result(value: unknown): void
  /** Whether text is printed without {@link remark}s. */
  readonly quiet: boolean
  /** Whether data are printed in place of text. */
  readonly json: boolean
}

/** How a command answers. */
export interface OutputOptions {
  /** Data in place of text. */
  readonly json: boolean
  /** Text without remarks. */
  readonly quiet: boolean
}

/** An output that writes to a function. */
export function createOutput(
  write: (answer: string | Uint8Array) => void,
  { json, quiet }: OutputOptions,
): Output {
  const nothing = (): void => undefined
  return {
    quiet,
    json,
    print: json ? nothing : write,
    remark: json || quiet ? nothing : write,
    result: json ? value => write(`${toJson(value)}\n`) : nothing,
  }
}
