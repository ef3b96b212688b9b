import type { ErrorCode } from '@guestwork/util'
import type { Refusal } from '../../codec/check.ts'
import type { Domain } from '../domain.gen.ts'

/** Something that a part of a domain must not be. */
export interface Rule<Part extends object> {
  /** The code of the error. */
  readonly code: ErrorCode
  /** Whether the part is refused; an object points at what is wrong in it. */
  readonly refuses: (part: Part, domain: Domain) => object | boolean | undefined
  /** What is wrong. */
  readonly message: string | ((part: Part) => string)
}

/** A rule with the code that most of them have. */
export function unsupported<Part extends object>(
  message: Rule<Part>['message'],
  refuses: Rule<Part>['refuses'],
): Rule<Part> {
  return { code: 'CONFIG_UNSUPPORTED', message, refuses }
}

/** A rule about what the document says, rather than what can be done. */
export function wrong<Part extends object>(
  message: Rule<Part>['message'],
  refuses: Rule<Part>['refuses'],
  code: ErrorCode = 'XML_ERROR',
): Rule<Part> {
  return { code, message, refuses }
}

/** Refuses the first part that a rule is against. */
export function applyRules<Part extends object>(
  rules: readonly Rule<Part>[],
  parts: readonly Part[] | undefined,
  domain: Domain,
  refusal: Refusal,
): void {
  for (const part of parts ?? []) {
    for (const { code, message, refuses } of rules) {
      const found = refuses(part, domain)
      if (found === undefined || found === false) continue
      const at = found === true ? part : found
      refusal.fail(code, typeof message === 'string' ? message : message(part), at)
    }
  }
}

/** The first entry that has a key which an earlier one has already. */
export function repeated<Entry>(
  entries: readonly Entry[] | undefined,
  key: (entry: Entry) => string | number | undefined,
): Entry | undefined {
  const seen = new Set<string | number>()
  for (const entry of entries ?? []) {
    const value = key(entry)
    if (value === undefined) continue
    if (seen.has(value)) return entry
    seen.add(value)
  }
  return undefined
}
