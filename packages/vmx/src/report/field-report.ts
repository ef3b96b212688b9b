/** What a conversion does with a field. */
export type Outcome = 'kept' | 'approximated' | 'dropped'

/** What a conversion did with one field: an entry of a VMX, or a property of a domain. */
export interface FieldReport {
  /** The key of a VMX as it is written, or the path of a property, such as `devices.disks[sda].driver.cache`. */
  readonly field: string
  /** Whether the other format says the same, something near to it, or nothing. */
  readonly outcome: Outcome
  /** Why it is not kept; undefined where it is. */
  readonly reason?: string
}

/** Is told about every field, once each. */
export type ReportField = (field: FieldReport) => void
