import { VirtError } from '@guestwork/util'

const newline = 0x0a

/**
 * Cuts a stream of bytes into lines of limited length.
 *
 * The bytes of a line that is not complete are kept as they came, so that a long line costs no more than its length.
 */
export class LineSplitter {
  readonly #limit: number
  #parts: Uint8Array[] = []
  #length = 0

  /** @param limit - The most bytes that a line may have. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /**
   * Takes the next bytes.
   *
   * @returns The lines that they complete, without their ends and without empty ones.
   * @throws VirtError `INTERNAL_ERROR` when a line is too long.
   */
  push(chunk: Uint8Array): string[] {
    const lines: string[] = []
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      this.#keep(chunk.subarray(start, end))
      const line = this.#take().trim()
      if (line !== '') lines.push(line)
      start = end + 1
    }
    this.#keep(chunk.subarray(start))
    return lines
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length
    if (this.#length > this.#limit) {
      throw new VirtError(
        'INTERNAL_ERROR',
        `QEMU monitor message is longer than ${String(this.#limit)} bytes`,
        {
          domain: 'QEMU',
        },
      )
    }
    if (part.length > 0) this.#parts.push(part)
  }

  #take(): string {
    const line = Buffer.concat(this.#parts).toString('utf8')
    this.#parts = []
    this.#length = 0
    return line
  }
}
