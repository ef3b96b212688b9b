/** The label under which a security model confines a domain's process (`virSecurityLabel`). */
export interface SecurityLabel {
  /** The label in the form of its model, at most 4096 bytes; empty when the domain is not confined. */
  readonly label: string
  /** Whether the model forbids what the label does not allow, or only reports it. */
  readonly enforcing: boolean
}
