/** Which form of a document is written. */
export interface FormatContext {
  /** The form that describes the next start: without what belongs to the running guest. */
  readonly inactive: boolean
  /** With passwords and other secrets. */
  readonly secure: boolean
}
