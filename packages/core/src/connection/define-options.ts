import type { CallOptions } from '../call-options.ts'

/** How a definition is taken. */
export interface DefineOptions extends CallOptions {
  /** Check the document against the schema (only where one is given). */
  readonly validate?: boolean
}
