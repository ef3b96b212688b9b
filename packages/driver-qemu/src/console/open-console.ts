/** A console that somebody has open. */
export interface OpenConsole {
  /** Ends its stream; the guest goes on. */
  close(): void
}
